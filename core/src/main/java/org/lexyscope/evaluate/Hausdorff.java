package org.lexyscope.evaluate;

import org.lexyscope.image.DistanceTransform;

/**
 * Hausdorff distance of two sets of pixels: the farthest that a pixel of one is from the nearest
 * pixel of the other, Euclidean, in pixels.
 */
final class Hausdorff {
  private Hausdorff() {}

  /**
   * The distance, without rounding before its square root; 0 when both sets are empty, infinite
   * when just one is.
   *
   * @param one row-major, true for the pixels of the set
   * @param other of the same size
   */
  static double px(boolean[] one, boolean[] other, int width, int height) {
    boolean oneEmpty = isEmpty(one);
    boolean otherEmpty = isEmpty(other);
    if (oneEmpty || otherEmpty) {
      return oneEmpty && otherEmpty ? 0 : Double.POSITIVE_INFINITY;
    }
    double squared =
        Math.max(
            farthestSquared(one, other, width, height), farthestSquared(other, one, width, height));
    return Math.sqrt(squared);
  }

  private static boolean isEmpty(boolean[] set) {
    for (boolean pixel : set) {
      if (pixel) {
        return false;
      }
    }
    return true;
  }

  private static double farthestSquared(boolean[] from, boolean[] to, int width, int height) {
    boolean[] awayFrom = new boolean[to.length];
    for (int pixel = 0; pixel < to.length; pixel++) {
      awayFrom[pixel] = !to[pixel];
    }
    double[] squared = DistanceTransform.squaredInside(awayFrom, width, height);
    double farthest = 0;
    for (int pixel = 0; pixel < from.length; pixel++) {
      farthest = from[pixel] ? Math.max(farthest, squared[pixel]) : farthest;
    }
    return farthest;
  }
}
