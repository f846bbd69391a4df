package org.lexyscope.sequence;

import java.util.SplittableRandom;

/**
 * A random curve over a sequence that moves slowly, both ways: {@code size (a1 cos(pi u + p1) + a2
 * cos(2 pi u + p2) / 2 + a3 cos(3 pi u + p3) / 3) / (1 + 1/2 + 1/3)} with u from 0 to 1, each a
 * from -1 to 1 and each p from 0 to 2 pi. It never leaves -size ... size.
 */
final class SmoothCurve {
  private static final int WAVES = 3;

  private final double size;
  private final double[] heights = new double[WAVES];
  private final double[] phases = new double[WAVES];

  SmoothCurve(double size, SplittableRandom random) {
    this.size = size;
    for (int wave = 0; wave < WAVES; wave++) {
      heights[wave] = 2 * random.nextDouble() - 1;
      phases[wave] = 2 * Math.PI * random.nextDouble();
    }
  }

  /**
   * The value at a part of the sequence.
   *
   * @param u 0 = first frame, 1 = last frame
   */
  double at(double u) {
    double sum = 0;
    double most = 0;
    for (int wave = 0; wave < WAVES; wave++) {
      int times = wave + 1;
      sum += heights[wave] * StrictMath.cos(times * Math.PI * u + phases[wave]) / times;
      most += 1.0 / times;
    }
    return size * sum / most;
  }
}
