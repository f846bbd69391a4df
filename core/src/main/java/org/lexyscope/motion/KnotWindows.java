package org.lexyscope.motion;

/** Sums of an image under a Gaussian window at each knot of a grid; separable. */
final class KnotWindows {
  private static final double REACH_SIGMAS = 2.5;

  private final int width;
  private final int height;
  private final Line[] columns;
  private final Line[] rows;

  /** The window of a knot along one axis; a class since records do not suit arrays. */
  private static final class Line {
    private final int from;
    private final float[] weights;

    Line(int from, float[] weights) {
      this.from = from;
      this.weights = weights;
    }
  }

  KnotWindows(int width, int height, double step, int columns, int rows, double sigma) {
    this.width = width;
    this.height = height;
    this.columns = lines(width, step, columns, sigma);
    this.rows = lines(height, step, rows, sigma);
  }

  private static Line[] lines(int length, double step, int count, double sigma) {
    Line[] lines = new Line[count];
    int reach = (int) Math.ceil(REACH_SIGMAS * sigma);
    for (int knot = 0; knot < count; knot++) {
      double at = Math.min(knot * step, length - 1.0);
      int from = Math.max(0, (int) at - reach);
      int to = Math.min(length - 1, (int) at + reach);
      float[] weights = new float[to - from + 1];
      for (int i = 0; i < weights.length; i++) {
        double off = (from + i - at) / sigma;
        weights[i] = (float) StrictMath.exp(-off * off / 2);
      }
      lines[knot] = new Line(from, weights);
    }
    return lines;
  }

  /** The sum at each knot, row-major. */
  float[] sums(float[] pixels) {
    float[] across = new float[height * columns.length];
    for (int y = 0; y < height; y++) {
      for (int c = 0; c < columns.length; c++) {
        Line line = columns[c];
        int at = y * width + line.from;
        float sum = 0;
        for (int i = 0; i < line.weights.length; i++) {
          sum += line.weights[i] * pixels[at + i];
        }
        across[y * columns.length + c] = sum;
      }
    }
    float[] sums = new float[rows.length * columns.length];
    for (int r = 0; r < rows.length; r++) {
      Line line = rows[r];
      for (int i = 0; i < line.weights.length; i++) {
        int from = (line.from + i) * columns.length;
        for (int c = 0; c < columns.length; c++) {
          sums[r * columns.length + c] += line.weights[i] * across[from + c];
        }
      }
    }
    return sums;
  }
}
