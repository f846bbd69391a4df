package org.lexyscope.network;

import java.util.List;

/**
 * The convolutions of VGG16 (Simonyan and Zisserman 2015) as the path down.
 *
 * @param width factor on the number of channels: 1 for the published network, 0.25 for small runs
 */
public record Vgg16Settings(double width) implements EncoderSettings {
  public Vgg16Settings {
    ChannelWidth.check(width);
  }

  @Override
  public List<Integer> skipChannels() {
    return ChannelWidth.scaled(width, 64, 128, 256, 512, 512);
  }

  @Override
  public int finestReduction() {
    return 1;
  }
}
