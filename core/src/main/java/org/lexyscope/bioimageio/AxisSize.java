package org.lexyscope.bioimageio;

/**
 * Which sizes a network takes along an axis: {@code min + k * step}.
 *
 * @param min smallest size, at least 1
 * @param step 0 when only {@code min} is taken
 */
record AxisSize(int min, int step) {
  AxisSize {
    if (min < 1 || step < 0) {
      throw new IllegalArgumentException(
          "A size needs a min of at least 1 and a step of at least 0, found %d and %d."
              .formatted(min, step));
    }
  }

  boolean isFixed() {
    return step == 0;
  }

  /** The smallest size that holds so many pixels; of a fixed axis its one size. */
  int holding(int px) {
    return isFixed() || px <= min ? min : min + Math.ceilDiv(px - min, step) * step;
  }
}
