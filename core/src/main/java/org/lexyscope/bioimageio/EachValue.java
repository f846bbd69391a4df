package org.lexyscope.bioimageio;

import java.util.List;

/** Changes values one by one, knowing only their channel. */
final class EachValue {
  private EachValue() {}

  /** The new value of an old one. */
  @FunctionalInterface
  interface Change {
    double of(double value, int channel);
  }

  static void change(Planes planes, Change change) {
    float[] values = planes.values();
    int planePixels = planes.height() * planes.width();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) change.of(values[i], i / planePixels);
    }
  }

  /** A number that is given once for all channels, or once for each. */
  static double of(List<Double> perChannel, int channel) {
    return perChannel.get(perChannel.size() == 1 ? 0 : channel);
  }
}
