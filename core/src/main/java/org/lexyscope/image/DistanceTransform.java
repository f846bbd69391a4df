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
    float[] distance = new float[mask.length];
    for (int y = 0; y < height; y++) {
      System.arraycopy(squared, y * width, line, 0, width);
      envelope.nearest(line, width, nearest);
      for (int x = 0; x < width; x++) {
        distance[y * width + x] = (float) Math.sqrt(squared(line, x, nearest[x]));
      }
    }
    return distance;
  }

  private static double squared(double[] line, int place, int nearest) {
    double step = place - nearest;
    return step * step + line[nearest];
  }
}
