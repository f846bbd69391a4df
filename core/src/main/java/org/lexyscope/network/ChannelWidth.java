package org.lexyscope.network;

import java.util.Arrays;
import java.util.List;

/** Published channel counts, made smaller or larger by one factor. */
final class ChannelWidth {
  private static final int NARROWEST = 64;

  private ChannelWidth() {}

  static void check(double width) {
    double channels = NARROWEST * width;
    if (!(channels >= 1) || channels != Math.rint(channels)) {
      throw new IllegalArgumentException(
          "The width must make %d channels a whole number of at least 1, found %s. Use 1, 0.5, 0.25, ..."
              .formatted(NARROWEST, width));
    }
  }

  /** Multiples of 64 channels, scaled. */
  static List<Integer> scaled(double width, int... channels) {
    return Arrays.stream(channels).map(count -> (int) Math.rint(count * width)).boxed().toList();
  }
}
