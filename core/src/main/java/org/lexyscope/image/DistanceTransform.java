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
    double[] squared = squaredInside(mask, width, height);
    float[] distance = new float[mask.length];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = (float) Math.sqrt(squared[i]);
    }
    return distance;
  }

  /** The squares of those distances: whole numbers, without rounding. */
  public static double[] squaredInside(boolean[] mask, int width, int height) {
    double[] squared = new double[mask.length];
    double[] line = new double[Math.max(width, height)];
    LowerEnvelope envelope = new LowerEnvelope(line.length);
    int[] nearest = new int[line.length];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = mask[y * width + x] ? LowerEnvelope.FAR : 0;
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
