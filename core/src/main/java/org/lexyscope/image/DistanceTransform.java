package org.lexyscope.image;

/**
 * Exact Euclidean distance of every mask pixel to the nearest pixel outside the mask, in pixels.
 *
 * <p>Two passes of the one-dimensional lower envelope of parabolas (Felzenszwalb and Huttenlocher
 * 2012, Theory of Computing 8:415). What lies beyond the image counts as neither: an object cut by
 * the border has its distance from the edges that are seen.
 */
public final class DistanceTransform {
  /** Stands for "no such pixel"; squares of it stay finite. */
  private static final double FAR = 1e12;

  private DistanceTransform() {}

  /** Distances of a row-major mask, 0 outside it; a mask without outside is far everywhere. */
  public static float[] inside(boolean[] mask, int width, int height) {
    double[] squared = new double[mask.length];
    double[] line = new double[Math.max(width, height)];
    Envelope envelope = new Envelope(line.length);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = mask[y * width + x] ? FAR : 0;
      }
      envelope.transform(line, height, squared, x, width);
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(squared, y * width, line, 0, width);
      envelope.transform(line, width, squared, y * width, 1);
    }
    float[] distance = new float[mask.length];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = (float) Math.sqrt(squared[i]);
    }
    return distance;
  }

  /** {@code d(p) = min over q of (p - q)^2 + f(q)} on a line, in linear time. */
  private static final class Envelope {
    private final int[] vertex;
    private final double[] from;

    Envelope(int maxLength) {
      vertex = new int[maxLength];
      from = new double[maxLength + 1];
    }

    void transform(double[] f, int length, double[] out, int start, int stride) {
      build(f, length);
      int k = 0;
      for (int p = 0; p < length; p++) {
        while (from[k + 1] < p) {
          k++;
        }
        double step = p - vertex[k];
        out[start + p * stride] = step * step + f[vertex[k]];
      }
    }

    private void build(double[] f, int length) {
      int last = 0;
      vertex[0] = 0;
      from[0] = Double.NEGATIVE_INFINITY;
      from[1] = Double.POSITIVE_INFINITY;
      for (int q = 1; q < length; q++) {
        double crossing = crossing(f, q, vertex[last]);
        while (crossing <= from[last]) {
          crossing = crossing(f, q, vertex[--last]);
        }
        vertex[++last] = q;
        from[last] = crossing;
        from[last + 1] = Double.POSITIVE_INFINITY;
      }
    }

    private static double crossing(double[] f, int q, int v) {
      return (f[q] - f[v] + (double) q * q - (double) v * v) / (2.0 * (q - v));
    }
  }
}
