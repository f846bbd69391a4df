package org.lexyscope.motion;

/**
 * Where each place of one frame lies in another: {@code place in the other = p + d(p)}, both in
 * pixels, x to the right and y downwards.
 *
 * <p>d is known at knots on a square grid and linear between them; beyond the last knots it goes on
 * unchanged.
 */
public final class Displacement {
  private static final int INVERSE_STEPS = 4;

  private final int width;
  private final int height;
  private final double stepPx;
  private final int columns;
  private final int rows;
  private final float[] dx;
  private final float[] dy;

  Displacement(int width, int height, double stepPx, float[] dx, float[] dy) {
    this.width = width;
    this.height = height;
    this.stepPx = stepPx;
    this.columns = knots(width, stepPx);
    this.rows = knots(height, stepPx);
    this.dx = dx;
    this.dy = dy;
    if (dx.length != columns * rows || dy.length != dx.length) {
      throw new IllegalArgumentException(
          "A displacement of %d x %d knots needs as many values, found %d and %d."
              .formatted(columns, rows, dx.length, dy.length));
    }
  }

  /** Nothing has moved in a frame of this size. */
  static Displacement none(int width, int height, double stepPx) {
    int count = knots(width, stepPx) * knots(height, stepPx);
    return new Displacement(width, height, stepPx, new float[count], new float[count]);
  }

  /** Nothing has moved, in a frame of this one's size. */
  public Displacement still() {
    return none(width, height, stepPx);
  }

  static int knots(int length, double stepPx) {
    return (int) Math.ceil((length - 1) / stepPx) + 1;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double stepPx() {
    return stepPx;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Along x at the knots, row-major. Not a copy. */
  float[] dx() {
    return dx;
  }

  /** Along y at the knots, row-major. Not a copy. */
  float[] dy() {
    return dy;
  }

  /** How far the place (x, y) has moved along x, in pixels. */
  public double x(double x, double y) {
    return between(dx, x, y);
  }

  /** How far the place (x, y) has moved along y, in pixels. */
  public double y(double x, double y) {
    return between(dy, x, y);
  }

  private double between(float[] knots, double x, double y) {
    double column = Math.clamp(x / stepPx, 0, columns - 1);
    double row = Math.clamp(y / stepPx, 0, rows - 1);
    int left = Math.min((int) column, Math.max(0, columns - 2));
    int top = Math.min((int) row, Math.max(0, rows - 2));
    int right = Math.min(left + 1, columns - 1);
    int below = Math.min(top + 1, rows - 1);
    double u = column - left;
    double v = row - top;
    double upper = knots[top * columns + left] * (1 - u) + knots[top * columns + right] * u;
    double lower = knots[below * columns + left] * (1 - u) + knots[below * columns + right] * u;
    return upper * (1 - v) + lower * v;
  }

  /** From this one's frame to that of the next: {@code d(p) + next(p + d(p))}. */
  public Displacement then(Displacement next) {
    float[] x = new float[dx.length];
    float[] y = new float[dx.length];
    for (int i = 0; i < x.length; i++) {
      double atX = i % columns * stepPx + dx[i];
      double atY = Math.floorDiv(i, columns) * stepPx + dy[i];
      x[i] = (float) (dx[i] + next.x(atX, atY));
      y[i] = (float) (dy[i] + next.y(atX, atY));
    }
    return new Displacement(width, height, stepPx, x, y);
  }

  /** The way back, by repeated substitution: {@code b(p) = -d(p + b(p))}. */
  public Displacement inverse() {
    float[] x = new float[dx.length];
    float[] y = new float[dx.length];
    for (int i = 0; i < x.length; i++) {
      double column = i % columns * stepPx;
      double row = Math.floorDiv(i, columns) * stepPx;
      double backX = 0;
      double backY = 0;
      for (int step = 0; step < INVERSE_STEPS; step++) {
        double atX = column + backX;
        double atY = row + backY;
        backX = -x(atX, atY);
        backY = -y(atX, atY);
      }
      x[i] = (float) backX;
      y[i] = (float) backY;
    }
    return new Displacement(width, height, stepPx, x, y);
  }

  /**
   * The other frame as this one's cells would have it: {@code out(p) = other(p + d(p))}, linear
   * between pixels, the nearest pixel beyond the border.
   *
   * @param other row-major, of this displacement's size
   */
  public float[] pulled(float[] other) {
    float[] out = new float[other.length];
    Row row = new Row();
    for (int y = 0; y < height; y++) {
      row.find(y);
      for (int x = 0; x < width; x++) {
        out[y * width + x] = linear(other, row.x[x], row.y[x]);
      }
    }
    return out;
  }

  /** As {@link #pulled}, but NaN where the other frame does not show the place. */
  public float[] pulledWhereSeen(float[] other) {
    float[] out = new float[other.length];
    Row row = new Row();
    for (int y = 0; y < height; y++) {
      row.find(y);
      for (int x = 0; x < width; x++) {
        out[y * width + x] =
            isSeen(row.x[x], row.y[x]) ? linear(other, row.x[x], row.y[x]) : Float.NaN;
      }
    }
    return out;
  }

  /** Whether a place lies in a pixel of the other frame. */
  private boolean isSeen(float x, float y) {
    return x >= -0.5f && y >= -0.5f && x <= width - 0.5f && y <= height - 0.5f;
  }

  /**
   * Adds {@code weight * other(p + d(p))} to sums, the same way for several images at once, where
   * the other frame shows the place.
   *
   * @param others each row-major, of this displacement's size
   * @param sums as many
   * @param weights the weight is added here, too
   */
  public void addPulled(byte[][] others, float weight, float[][] sums, float[] weights) {
    Row row = new Row();
    for (int y = 0; y < height; y++) {
      row.find(y);
      for (int x = 0; x < width; x++) {
        if (!isSeen(row.x[x], row.y[x])) {
          continue;
        }
        weights[y * width + x] += weight;
        float inX = Math.clamp(row.x[x], 0, width - 1f);
        float inY = Math.clamp(row.y[x], 0, height - 1f);
        int left = (int) inX;
        int top = (int) inY;
        int right = left < width - 1 ? 1 : 0;
        int below = top < height - 1 ? width : 0;
        int at = top * width + left;
        float u = inX - left;
        float v = inY - top;
        for (int i = 0; i < others.length; i++) {
          byte[] other = others[i];
          float upper = other[at] + u * (other[at + right] - other[at]);
          float lower = other[at + below] + u * (other[at + below + right] - other[at + below]);
          sums[i][y * width + x] += weight * (upper + v * (lower - upper));
        }
      }
    }
  }

  /** Where the pixels of one row lie in the other frame. */
  private final class Row {
    private final float[] x = new float[width];
    private final float[] y = new float[width];
    private final float[] knotsX = new float[columns];
    private final float[] knotsY = new float[columns];

    void find(int row) {
      betweenRows(dx, row, knotsX);
      betweenRows(dy, row, knotsY);
      for (int column = 0; column < width; column++) {
        float knot = (float) (column / stepPx);
        int left = Math.min((int) knot, Math.max(0, columns - 2));
        int right = Math.min(left + 1, columns - 1);
        float u = knot - left;
        x[column] = column + knotsX[left] + u * (knotsX[right] - knotsX[left]);
        y[column] = row + knotsY[left] + u * (knotsY[right] - knotsY[left]);
      }
    }
  }

  private void betweenRows(float[] knots, int y, float[] out) {
    double row = Math.min(y / stepPx, rows - 1);
    int top = Math.min((int) row, Math.max(0, rows - 2));
    int below = Math.min(top + 1, rows - 1);
    float v = (float) (row - top);
    for (int c = 0; c < columns; c++) {
      float above = knots[top * columns + c];
      out[c] = above + v * (knots[below * columns + c] - above);
    }
  }

  private float linear(float[] pixels, float x, float y) {
    float inX = Math.clamp(x, 0, width - 1f);
    float inY = Math.clamp(y, 0, height - 1f);
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(left + 1, width - 1);
    int row = top * width;
    int rowBelow = Math.min(top + 1, height - 1) * width;
    float u = inX - left;
    float upper = pixels[row + left] + u * (pixels[row + right] - pixels[row + left]);
    float lower =
        pixels[rowBelow + left] + u * (pixels[rowBelow + right] - pixels[rowBelow + left]);
    return upper + (inY - top) * (lower - upper);
  }
}
