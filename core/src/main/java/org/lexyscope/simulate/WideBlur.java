package org.lexyscope.simulate;

/**
 * A very wide Gaussian blur: averaged to blocks, blurred there, interpolated back linearly. The
 * blocks are at most half a standard deviation wide, so the result is smooth.
 */
final class WideBlur {
  private static final int LARGEST_BLOCK = 16;

  private WideBlur() {}

  /** As {@link Blur#gaussian}, with one width in pixels. */
  static float[] gaussian(float[] image, int width, int height, double sigma) {
    int block = Math.max(1, Math.min(LARGEST_BLOCK, (int) (sigma / 2)));
    int columns = (width + block - 1) / block;
    int rows = (height + block - 1) / block;
    float[] coarse = averaged(image, width, height, block, columns, rows);
    float[] blurred = Blur.gaussian(coarse, columns, rows, sigma / block, sigma / block);
    return enlarged(blurred, columns, rows, block, width, height);
  }

  private static float[] averaged(
      float[] image, int width, int height, int block, int columns, int rows) {
    float[] sums = new float[columns * rows];
    int[] counts = new int[columns * rows];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y / block * columns + x / block;
        sums[at] += image[y * width + x];
        counts[at]++;
      }
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] /= counts[at];
    }
    return sums;
  }

  private static float[] enlarged(
      float[] coarse, int columns, int rows, int block, int width, int height) {
    float[] out = new float[width * height];
    float[] line = new float[columns];
    for (int y = 0; y < height; y++) {
      double rowAt = Math.max(0, Math.min(rows - 1.0, (y + 0.5) / block - 0.5));
      int row = Math.min(rows - 1, (int) rowAt);
      int below = Math.min(rows - 1, row + 1);
      float part = (float) (rowAt - row);
      for (int column = 0; column < columns; column++) {
        float top = coarse[row * columns + column];
        line[column] = top + part * (coarse[below * columns + column] - top);
      }
      for (int x = 0; x < width; x++) {
        double columnAt = Math.max(0, Math.min(columns - 1.0, (x + 0.5) / block - 0.5));
        int column = (int) columnAt;
        int right = Math.min(columns - 1, column + 1);
        float share = (float) (columnAt - column);
        out[y * width + x] = line[column] + share * (line[right] - line[column]);
      }
    }
    return out;
  }
}
