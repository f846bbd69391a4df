package org.lexyscope.star;

import java.util.SplittableRandom;
import org.lexyscope.image.LabelImage;

/** Ellipses that do not overlap, one in each square of a raster, some touching their neighbours. */
final class Ellipses {
  private Ellipses() {}

  /**
   * @param squarePx edge of a square
   * @param smallestPx of the half axes; the largest just fit a square
   */
  static LabelImage random(int columns, int rows, int squarePx, double smallestPx, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = columns * squarePx;
    int[] labels = new int[width * rows * squarePx];
    for (int n = 0; n < columns * rows; n++) {
      double span = squarePx / 2.0 - smallestPx;
      double half = smallestPx + span * random.nextDouble();
      double other = smallestPx + span * random.nextDouble();
      double angle = Math.PI * random.nextDouble();
      for (int i = 0; i < squarePx * squarePx; i++) {
        int x = i % squarePx;
        int y = i / squarePx;
        double dx = x - (squarePx - 1) / 2.0;
        double dy = y - (squarePx - 1) / 2.0;
        double along = (dx * Math.cos(angle) + dy * Math.sin(angle)) / half;
        double across = (dy * Math.cos(angle) - dx * Math.sin(angle)) / other;
        if (along * along + across * across <= 1) {
          int row = n / columns * squarePx + y;
          labels[row * width + n % columns * squarePx + x] = n + 1;
        }
      }
    }
    return new LabelImage(width, rows * squarePx, labels);
  }
}
