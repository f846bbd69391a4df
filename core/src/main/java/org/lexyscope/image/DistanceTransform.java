package org.lexyscope.image;

/**
 * Exact Euclidean distance of every mask pixel to the nearest pixel outside the mask, in pixels.
 *
 * <p>The {@link LowerEnvelope} along columns, then along rows. What lies beyond the image counts as
 * neither: an object cut by the border has its distance from the edges that are seen.
 */
public final class DistanceTransform {
  private DistanceTransform() {}

  /** Distances of a row-major mask, 0 outside it; a mask without outside is far everywhere. */
  public static float[] inside(boolean[] mask, int width, int height) {
    return roots(squared(mask, true, width, height));
  }

  /** Distances of what is not in the mask to the nearest pixel in it, 0 inside. */
  public static float[] outside(boolean[] mask, int width, int height) {
    return roots(squared(mask, false, width, height));
  }

  /** The squares of the distances inside: whole numbers, without rounding. */
  public static double[] squaredInside(boolean[] mask, int width, int height) {
    return squared(mask, true, width, height);
  }

  /** The squares of the distances outside. */
  public static double[] squaredOutside(boolean[] mask, int width, int height) {
    return squared(mask, false, width, height);
  }

  private static float[] roots(double[] squared) {
    float[] distance = new float[squared.length];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = (float) Math.sqrt(squared[i]);
    }
    return distance;
  }

  /**
   * @param of which pixels have a distance: those in the mask, or the others
   */
  private static double[] squared(boolean[] mask, boolean of, int width, int height) {
    double[] squared = new double[mask.length];
    double[] line = new double[Math.max(width, height)];
    LowerEnvelope envelope = new LowerEnvelope(line.length);
    int[] nearest = new int[line.length];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = mask[y * width + x] == of ? LowerEnvelope.FAR : 0;
      }
      envelope.nearest(line, height, nearest);
      for (int y = 0; y < height; y++) {
        squared[y * width + x] = squared(line, y, nearest[y]);
      }
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(squared, y * width, line, 0, width);
      envelope.nearest(line, width, nearest);
      for (int x = 0; x < width; x++) {
        squared[y * width + x] = squared(line, x, nearest[x]);
      }
    }
    return squared;
  }

  private static double squared(double[] line, int place, int nearest) {
    double step = place - nearest;
    return step * step + line[nearest];
  }
}
