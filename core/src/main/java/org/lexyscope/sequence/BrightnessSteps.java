package org.lexyscope.sequence;

/**
 * The published brightness of a nucleus over a sequence: from 4 times the crop's down to once in
 * equal steps, then on to a quarter by dividing by the same factors without 1, and the same way
 * back. For 30 frames 4.0 ... 1.0 in 8 steps, 7/10, 7/13 ... 1/4 in 7, and the 15 backwards.
 */
final class BrightnessSteps {
  private static final double MOST = 4;

  private BrightnessSteps() {}

  /**
   * Factors by frame.
   *
   * @param frames 6, 10, 14, ...
   */
  static double[] of(int frames) {
    int half = frames / 2;
    int steps = half / 2;
    double[] factors = new double[frames];
    for (int i = 0; i <= steps; i++) {
      factors[i] = factor(steps - i, steps);
    }
    for (int i = 1; i <= steps; i++) {
      factors[steps + i] = 1 / factor(i, steps);
    }
    for (int i = 0; i < half; i++) {
      factors[frames - 1 - i] = factors[i];
    }
    return factors;
  }

  private static double factor(int step, int steps) {
    return 1 + (MOST - 1) * step / steps;
  }
}
