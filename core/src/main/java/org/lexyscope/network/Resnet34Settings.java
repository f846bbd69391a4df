package org.lexyscope.network;

import java.util.List;

/**
 * The stem and the four layers of ResNet34 (He et al. 2016) as the path down.
 *
 * @param width factor on the number of channels: 1 for the published network, 0.25 for small runs
 */
public record Resnet34Settings(double width) implements EncoderSettings {
  public Resnet34Settings {
    ChannelWidth.check(width);
  }

  @Override
  public List<Integer> skipChannels() {
    return ChannelWidth.scaled(width, 64, 128, 256, 512);
  }

  @Override
  public int finestReduction() {
    return 2;
  }
}
