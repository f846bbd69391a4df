package org.lexyscope.motion;

import org.lexyscope.image.Frame;

/**
 * Motion between two frames after Lucas and Kanade (1981), with brightness free: around each knot
 * the shift, a gain and an offset that explain the difference best, by least squares under a
 * Gaussian window. Gain and offset are what light and export do; the shift is the cell's.
 *
 * <p>From coarse to fine, with the second frame pulled back by what is known before each step.
 * Where there is nothing to see a knot follows its neighbours, or stays.
 */
public final class LucasKanade {
  /** Between knots, in motion pixels: half a nucleus. */
  private static final double KNOT_STEP = 4;

  private static final double WINDOW_SIGMA = 6;
  private static final int ITERATIONS = 3;
  private static final double MOST_A_STEP = 1.5;

  /** Beside the mean squared slope: a place flatter than this is not trusted. */
  private static final double SHARE_OF_MEAN_SLOPE = 0.1;

  private static final double LEAST_SLOPE = 1e-7;
  private static final double LEAST_VARIANCE = 1e-5;

  private LucasKanade() {}

  /** Nothing has moved in a frame of this size. */
  public static Displacement still(int width, int height, double nucleusDiameterPx) {
    return Displacement.none(width, height, KNOT_STEP * nucleusDiameterPx / MotionImage.NUCLEUS_PX);
  }

  /**
   * Where the places of one frame lie in another.
   *
   * @param from the frame whose places are asked for
   * @param to of the same size and diameter of nuclei
   */
  public static Displacement between(MotionImage from, MotionImage to) {
    double stepPx = KNOT_STEP / from.factor();
    Displacement found = Displacement.none(from.width(), from.height(), stepPx);
    for (int level = MotionImage.LEVELS - 1; level >= 0; level--) {
      for (int iteration = 0; iteration < ITERATIONS; iteration++) {
        found = refined(from, to, level, found);
      }
    }
    return found;
  }

  private static Displacement refined(
      MotionImage from, MotionImage to, int level, Displacement before) {
    Frame a = from.level(level);
    Frame b = to.level(level);
    double scale = a.width() / (double) from.width();
    double step = before.stepPx() * scale;
    Displacement here = scaled(before, a, step, scale);
    float[] pulled = here.pulled(b.pixels());
    Sums sums = new Sums(a, pulled, step, before.columns(), before.rows());
    float[] dx = new float[before.dx().length];
    float[] dy = new float[dx.length];
    for (int knot = 0; knot < dx.length; knot++) {
      double[] shift = sums.shift(knot);
      dx[knot] = (float) (before.dx()[knot] + shift[0] / scale);
      dy[knot] = (float) (before.dy()[knot] + shift[1] / scale);
    }
    return new Displacement(
        from.width(),
        from.height(),
        before.stepPx(),
        smoothed(dx, before.columns(), before.rows()),
        smoothed(dy, before.columns(), before.rows()));
  }

  /** The same displacement in the pixels of a level; knots lie at the same places. */
  private static Displacement scaled(Displacement d, Frame level, double step, double scale) {
    int columns = Displacement.knots(level.width(), step);
    int rows = Displacement.knots(level.height(), step);
    float[] dx = new float[columns * rows];
    float[] dy = new float[dx.length];
    for (int i = 0; i < dx.length; i++) {
      double x = i % columns * d.stepPx();
      double y = Math.floorDiv(i, columns) * d.stepPx();
      dx[i] = (float) (scale * d.x(x, y));
      dy[i] = (float) (scale * d.y(x, y));
    }
    return new Displacement(level.width(), level.height(), step, dx, dy);
  }

  /** Binomial over 3 x 3 knots. */
  private static float[] smoothed(float[] knots, int columns, int rows) {
    float[] out = new float[knots.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        float sum = 0;
        for (int i = -1; i <= 1; i++) {
          for (int j = -1; j <= 1; j++) {
            int y = Math.clamp(row + i, 0, rows - 1);
            int x = Math.clamp(column + j, 0, columns - 1);
            sum += (2 - Math.abs(i)) * (2 - Math.abs(j)) * knots[y * columns + x];
          }
        }
        out[row * columns + column] = sum / 16;
      }
    }
    return out;
  }

  /** Sums under the windows of all knots, for the difference {@code r = g . shift + a v + c}. */
  private static final class Sums {
    private static final int ONE = 0;
    private static final int GX = 1;
    private static final int GY = 2;
    private static final int V = 3;
    private static final int R = 4;

    /** Means of single quantities, then of products. */
    private final float[][] first = new float[5][];

    private final float[][] second = new float[9][];
    private final double slope;

    Sums(Frame a, float[] pulled, double step, int columns, int rows) {
      int width = a.width();
      int height = a.height();
      int count = pulled.length;
      float[] gx = new float[count];
      float[] gy = new float[count];
      float[] r = new float[count];
      float[] ones = new float[count];
      double slopes = 0;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int i = y * width + x;
          int left = x == 0 ? i : i - 1;
          int right = x == width - 1 ? i : i + 1;
          int up = y == 0 ? i : i - width;
          int down = y == height - 1 ? i : i + width;
          gx[i] = (a.pixels()[right] - a.pixels()[left] + pulled[right] - pulled[left]) / 4;
          gy[i] = (a.pixels()[down] - a.pixels()[up] + pulled[down] - pulled[up]) / 4;
          r[i] = a.pixels()[i] - pulled[i];
          ones[i] = 1;
          slopes += gx[i] * gx[i] + gy[i] * gy[i];
        }
      }
      slope = SHARE_OF_MEAN_SLOPE * slopes / (2 * count) + LEAST_SLOPE;
      KnotWindows windows = new KnotWindows(width, height, step, columns, rows, WINDOW_SIGMA);
      float[][] single = {ones, gx, gy, pulled, r};
      for (int k = 0; k < single.length; k++) {
        first[k] = windows.sums(single[k]);
      }
      int[][] pairs = {
        {GX, GX}, {GX, GY}, {GX, V}, {GY, GY}, {GY, V}, {V, V}, {GX, R}, {GY, R}, {V, R}
      };
      float[] product = new float[count];
      for (int k = 0; k < pairs.length; k++) {
        float[] p = single[pairs[k][0]];
        float[] q = single[pairs[k][1]];
        for (int i = 0; i < count; i++) {
          product[i] = p[i] * q[i];
        }
        second[k] = windows.sums(product);
      }
    }

    private double covariance(int pair, int p, int q, int knot) {
      double weight = first[ONE][knot];
      return (second[pair][knot] - first[p][knot] * (double) first[q][knot] / weight) / weight;
    }

    /** The shift along x and y that explains the difference at a knot. */
    double[] shift(int knot) {
      double xx = covariance(0, GX, GX, knot) + slope;
      double xy = covariance(1, GX, GY, knot);
      double xv = covariance(2, GX, V, knot);
      double yy = covariance(3, GY, GY, knot) + slope;
      double yv = covariance(4, GY, V, knot);
      double vv = covariance(5, V, V, knot) + LEAST_VARIANCE;
      double xr = covariance(6, GX, R, knot);
      double yr = covariance(7, GY, R, knot);
      double vr = covariance(8, V, R, knot);
      double a = xx - xv * xv / vv;
      double b = xy - xv * yv / vv;
      double c = yy - yv * yv / vv;
      double p = xr - xv * vr / vv;
      double q = yr - yv * vr / vv;
      double determinant = Math.max(a * c - b * b, slope * slope);
      return new double[] {
        Math.clamp((c * p - b * q) / determinant, -MOST_A_STEP, MOST_A_STEP),
        Math.clamp((a * q - b * p) / determinant, -MOST_A_STEP, MOST_A_STEP)
      };
    }
  }
}
