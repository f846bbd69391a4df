package org.lexyscope.image;

/**
 * The sums under {@link CannyEdges}, each in the order in which SciPy takes it, so that they round
 * alike.
 */
final class CannySums {
  private static final double KERNEL_SIGMAS = 4;
  private static final double EPSILON = Math.ulp(1.0);

  private CannySums() {}

  /** A mask smoothed; weights beyond the border are left out. */
  static double[] smoothed(boolean[] mask, int width, int height, double sigmaPx) {
    double[] pixels = new double[mask.length];
    double[] ones = new double[mask.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mask[i] ? 1 : 0;
      ones[i] = 1;
    }
    double[] kernel = kernel(sigmaPx);
    double[] sums = blurred(pixels, width, height, kernel);
    double[] weights = blurred(ones, width, height, kernel);
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= weights[i] + EPSILON;
    }
    return sums;
  }

  /** One half of a Gaussian kernel, the weight at distance 0, 1, 2, ... */
  private static double[] kernel(double sigmaPx) {
    int radius = (int) (KERNEL_SIGMAS * sigmaPx + 0.5);
    double[] whole = new double[2 * radius + 1];
    for (int i = 0; i < whole.length; i++) {
      int distance = i - radius;
      whole[i] = StrictMath.exp(-0.5 / (sigmaPx * sigmaPx) * distance * distance);
    }
    double sum = sum(whole);
    double[] half = new double[radius + 1];
    for (int i = 0; i <= radius; i++) {
      half[i] = whole[radius + i] / sum;
    }
    return half;
  }

  /** NumPy's order for a short array: eight running sums, joined in pairs, then what is left. */
  private static double sum(double[] values) {
    int eights = values.length / 8 * 8;
    double sum = 0;
    if (eights > 0) {
      double[] running = new double[8];
      for (int i = 0; i < eights; i++) {
        running[i % 8] += values[i];
      }
      sum =
          (running[0] + running[1] + (running[2] + running[3]))
              + (running[4] + running[5] + (running[6] + running[7]));
    }
    for (int i = eights; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static double[] blurred(double[] pixels, int width, int height, double[] kernel) {
    double[] columns = alongLines(pixels, width, 1, height, width, kernel);
    return alongLines(columns, height, width, width, 1, kernel);
  }

  /**
   * Weighted sums along lines, with 0 beyond their ends.
   *
   * @param lineStep from the start of a line to that of the next
   * @param step from a pixel of a line to the next
   */
  private static double[] alongLines(
      double[] pixels, int lines, int lineStep, int length, int step, double[] kernel) {
    double[] out = new double[pixels.length];
    for (int line = 0; line < lines; line++) {
      int start = line * lineStep;
      for (int i = 0; i < length; i++) {
        double sum = pixels[start + i * step] * kernel[0];
        for (int k = kernel.length - 1; k > 0; k--) {
          double before = i - k < 0 ? 0 : pixels[start + (i - k) * step];
          double after = i + k >= length ? 0 : pixels[start + (i + k) * step];
          sum += (before + after) * kernel[k];
        }
        out[start + i * step] = sum;
      }
    }
    return out;
  }

  /** The gradient from row to row, of three columns with weights 1, 2 and 1. */
  static double[] sobelDown(double[] pixels, int width, int height) {
    double[] steps = new double[pixels.length];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int below = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        steps[y * width + x] = pixels[below + x] - pixels[above + x];
      }
    }
    double[] out = new double[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double left = steps[y * width + Math.max(0, x - 1)];
        double right = steps[y * width + Math.min(width - 1, x + 1)];
        out[y * width + x] = 2 * steps[y * width + x] + (left + right);
      }
    }
    return out;
  }

  /** The gradient from column to column, of three rows with weights 1, 2 and 1. */
  static double[] sobelAcross(double[] pixels, int width, int height) {
    double[] steps = new double[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double left = pixels[y * width + Math.max(0, x - 1)];
        double right = pixels[y * width + Math.min(width - 1, x + 1)];
        steps[y * width + x] = right - left;
      }
    }
    double[] out = new double[pixels.length];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int below = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        out[y * width + x] = 2 * steps[y * width + x] + (steps[above + x] + steps[below + x]);
      }
    }
    return out;
  }
}
