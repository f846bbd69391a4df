package org.lexyscope.augment;

import java.util.SplittableRandom;

/** Smooth random shifts: uniform on a coarse grid of knots, linear between them. */
final class Deformation {
  private static final int KNOTS = 5;

  private final double perPixel;
  private final double[] knotsX;
  private final double[] knotsY;

  /**
   * @param size edge of the square that is deformed
   * @param largestPx largest shift along an axis
   */
  Deformation(int size, double largestPx, SplittableRandom random) {
    perPixel = (KNOTS - 1.0) / size;
    knotsX = knots(largestPx, random);
    knotsY = knots(largestPx, random);
  }

  private static double[] knots(double largestPx, SplittableRandom random) {
    double[] knots = new double[KNOTS * KNOTS];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = largestPx * (2 * random.nextDouble() - 1);
    }
    return knots;
  }

  double xPx(int x, int y) {
    return between(knotsX, x * perPixel, y * perPixel);
  }

  double yPx(int x, int y) {
    return between(knotsY, x * perPixel, y * perPixel);
  }

  private static double between(double[] knots, double x, double y) {
    int left = (int) x;
    int top = (int) y;
    int corner = top * KNOTS + left;
    double upper = knots[corner] + (x - left) * (knots[corner + 1] - knots[corner]);
    double lower =
        knots[corner + KNOTS] + (x - left) * (knots[corner + KNOTS + 1] - knots[corner + KNOTS]);
    return upper + (y - top) * (lower - upper);
  }
}
