package org.lexyscope.simulate;

/** Separable Gaussian blur of a float image; the border pixels are taken to go on outside. */
final class Blur {
  private static final double REACH_SIGMAS = 3.2;

  private Blur() {}

  /**
   * Blurred by sigmaX along rows and sigmaY along columns, in pixels; 0 leaves an axis as it is.
   */
  static float[] gaussian(float[] image, int width, int height, double sigmaX, double sigmaY) {
    float[] rows = new float[image.length];
    alongRows(image, rows, width, height, kernel(sigmaX));
    float[] both = new float[image.length];
    alongColumns(rows, both, width, height, kernel(sigmaY));
    return both;
  }

  /** Weights from the centre outwards; the whole kernel sums to 1. */
  private static float[] kernel(double sigma) {
    int reach = sigma <= 0 ? 0 : (int) Math.ceil(REACH_SIGMAS * sigma);
    double[] weight = new double[reach + 1];
    weight[0] = 1;
    double sum = 1;
    for (int at = 1; at <= reach; at++) {
      weight[at] = StrictMath.exp(-0.5 * at * at / (sigma * sigma));
      sum += 2 * weight[at];
    }
    float[] kernel = new float[reach + 1];
    for (int at = 0; at <= reach; at++) {
      kernel[at] = (float) (weight[at] / sum);
    }
    return kernel;
  }

  private static void alongRows(float[] in, float[] out, int width, int height, float[] kernel) {
    int reach = kernel.length - 1;
    float[] padded = new float[width + 2 * reach];
    float[] line = new float[width];
    for (int y = 0; y < height; y++) {
      int from = y * width;
      System.arraycopy(in, from, padded, reach, width);
      for (int at = 0; at < reach; at++) {
        padded[at] = in[from];
        padded[reach + width + at] = in[from + width - 1];
      }
      for (int x = 0; x < width; x++) {
        line[x] = kernel[0] * padded[x + reach];
      }
      for (int tap = 1; tap <= reach; tap++) {
        addPair(line, padded, reach - tap, padded, reach + tap, kernel[tap]);
      }
      System.arraycopy(line, 0, out, from, width);
    }
  }

  private static void alongColumns(float[] in, float[] out, int width, int height, float[] kernel) {
    float[] line = new float[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        line[x] = kernel[0] * in[y * width + x];
      }
      for (int tap = 1; tap < kernel.length; tap++) {
        int above = Math.max(0, y - tap) * width;
        int below = Math.min(height - 1, y + tap) * width;
        addPair(line, in, above, in, below, kernel[tap]);
      }
      System.arraycopy(line, 0, out, y * width, width);
    }
  }

  private static void addPair(
      float[] line, float[] first, int from1, float[] second, int from2, float weight) {
    for (int x = 0; x < line.length; x++) {
      line[x] += weight * (first[from1 + x] + second[from2 + x]);
    }
  }
}
