package org.lexyscope.image;

import java.util.Arrays;

/**
 * Smoothing by a Gaussian, separable: rows, then columns; {@code k(i) = exp(-i^2 / (2 sigma^2))},
 * cut at 3 sigma and normalised. Beyond the border the nearest pixel goes on.
 */
public final class GaussianBlur {
  private GaussianBlur() {}

  /**
   * A smoothed copy of row-major pixels.
   *
   * @param sigmaPx of at least 0; 0 copies
   */
  public static float[] blur(float[] pixels, int width, int height, double sigmaPx) {
    if (!(sigmaPx >= 0)) {
      throw new IllegalArgumentException(
          "Smoothing needs a sigma of at least 0 px, found " + sigmaPx + ".");
    }
    if (sigmaPx == 0) {
      return pixels.clone();
    }
    float[] kernel = kernel(sigmaPx);
    return columns(rows(pixels, width, kernel), width, height, kernel);
  }

  /** How far a pixel is felt. */
  public static int reachPx(double sigmaPx) {
    return Math.max(1, (int) Math.ceil(3 * sigmaPx));
  }

  /** One half of the kernel: the weight at distance 0, 1, 2, ... */
  private static float[] kernel(double sigmaPx) {
    int radius = reachPx(sigmaPx);
    double[] weights = new double[radius + 1];
    double sum = 0;
    for (int i = 0; i <= radius; i++) {
      weights[i] = StrictMath.exp(-i * i / (2 * sigmaPx * sigmaPx));
      sum += i == 0 ? weights[i] : 2 * weights[i];
    }
    float[] kernel = new float[radius + 1];
    for (int i = 0; i <= radius; i++) {
      kernel[i] = (float) (weights[i] / sum);
    }
    return kernel;
  }

  /** A row is copied with its border drawn out, so that the sums need no look at the border. */
  private static float[] rows(float[] pixels, int width, float[] kernel) {
    int radius = kernel.length - 1;
    float[] out = new float[pixels.length];
    float[] line = new float[width + 2 * radius];
    for (int row = 0; row < pixels.length; row += width) {
      Arrays.fill(line, 0, radius, pixels[row]);
      System.arraycopy(pixels, row, line, radius, width);
      Arrays.fill(line, radius + width, line.length, pixels[row + width - 1]);
      for (int x = 0; x < width; x++) {
        out[row + x] = kernel[0] * line[radius + x];
      }
      for (int i = 1; i <= radius; i++) {
        addPair(line, radius - i, radius + i, kernel[i], out, row, width);
      }
    }
    return out;
  }

  private static void addPair(
      float[] line, int left, int right, float weight, float[] to, int start, int width) {
    for (int x = 0; x < width; x++) {
      to[start + x] += weight * (line[left + x] + line[right + x]);
    }
  }

  /** Whole rows are added at once: memory is then read in its order. */
  private static float[] columns(float[] pixels, int width, int height, float[] kernel) {
    float[] out = new float[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < kernel.length; i++) {
        addRow(pixels, Math.max(0, y - i) * width, kernel[i], out, y * width, width);
        if (i > 0) {
          addRow(pixels, Math.min(height - 1, y + i) * width, kernel[i], out, y * width, width);
        }
      }
    }
    return out;
  }

  private static void addRow(float[] from, int at, float weight, float[] to, int start, int width) {
    for (int x = 0; x < width; x++) {
      to[start + x] += weight * from[at + x];
    }
  }
}
