package org.lexyscope.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The U-Net's own path down.
 *
 * @param base channels of the first level; each level below has twice as many
 * @param depth how many times the image is halved, 1 to 6
 */
public record PlainEncoderSettings(int base, int depth) implements EncoderSettings {
  public PlainEncoderSettings {
    if (base < 1 || depth < 1 || depth > 6) {
      throw new IllegalArgumentException(
          "A plain encoder needs at least 1 base channel and a depth of 1 to 6, found %d and %d."
              .formatted(base, depth));
    }
  }

  @Override
  public List<Integer> skipChannels() {
    return IntStream.range(0, depth).mapToObj(level -> base << level).toList();
  }

  @Override
  public int finestReduction() {
    return 1;
  }
}
