package org.lexyscope.augment;

import java.util.SplittableRandom;

/**
 * Smooth random shifts of the places in a square: uniform on a coarse grid of knots, linear between
 * them; beyond the square those of its border.
 */
final class Deformation {
  private static final int KNOTS = 5;

  private final double knotsPerUnit;
  private final double[] knotsX;
  private final double[] knotsY;

  /**
   * @param edge of the square that is deformed
   * @param largest shift along an axis, in the unit of the edge
   */
  Deformation(double edge, double largest, SplittableRandom random) {
    knotsPerUnit = (KNOTS - 1.0) / edge;
    knotsX = knots(largest, random);
    knotsY = knots(largest, random);
  }

  private static double[] knots(double largest, SplittableRandom random) {
    double[] knots = new double[KNOTS * KNOTS];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = largest * (2 * random.nextDouble() - 1);
    }
    return knots;
  }

  double x(double x, double y) {
    return between(knotsX, x * knotsPerUnit, y * knotsPerUnit);
  }

  double y(double x, double y) {
    return between(knotsY, x * knotsPerUnit, y * knotsPerUnit);
  }

  private static double between(double[] knots, double column, double row) {
    double x = Math.clamp(column, 0, KNOTS - 1);
    double y = Math.clamp(row, 0, KNOTS - 1);
    int left = Math.min((int) x, KNOTS - 2);
    int top = Math.min((int) y, KNOTS - 2);
    int corner = top * KNOTS + left;
    double upper = knots[corner] + (x - left) * (knots[corner + 1] - knots[corner]);
    double lower =
        knots[corner + KNOTS] + (x - left) * (knots[corner + KNOTS + 1] - knots[corner + KNOTS]);
    return upper + (y - top) * (lower - upper);
  }
}
