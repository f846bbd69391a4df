package org.lexyscope.image;

import java.util.Arrays;

/**
 * For every pixel the nearest labelled pixel, exact up to a largest distance: which label it has
 * and how far it is. Along the columns by counting, then along the rows by {@link LowerEnvelope}.
 *
 * <p>The arrays are shared, not copied.
 */
public final class NearestLabel {
  private final int[] labels;
  private final float[] distancesPx;

  private NearestLabel(int[] labels, float[] distancesPx) {
    this.labels = labels;
    this.distancesPx = distancesPx;
  }

  /**
   * Looks as far as {@code reachPx}.
   *
   * @param image 0 = no label
   */
  public static NearestLabel within(LabelImage image, double reachPx) {
    int width = image.width();
    int height = image.height();
    int reach = (int) Math.ceil(reachPx);
    int[] rise = new int[width * height];
    int[] inColumn = new int[width * height];
    lookAlongColumns(image, reach, rise, inColumn);
    int[] labels = new int[width * height];
    float[] distancesPx = new float[width * height];
    Arrays.fill(distancesPx, Float.POSITIVE_INFINITY);
    LowerEnvelope envelope = new LowerEnvelope(width);
    double[] squaredRise = new double[width];
    int[] nearest = new int[width];
    for (int row = 0; row < labels.length; row += width) {
      if (!squares(rise, row, reach, squaredRise)) {
        continue;
      }
      envelope.nearest(squaredRise, width, nearest);
      for (int x = 0; x < width; x++) {
        double across = x - nearest[x];
        double squared = across * across + squaredRise[nearest[x]];
        if (squared <= reachPx * reachPx) {
          labels[row + x] = inColumn[row + nearest[x]];
          distancesPx[row + x] = (float) Math.sqrt(squared);
        }
      }
    }
    return new NearestLabel(labels, distancesPx);
  }

  /** For every pixel the nearest label above or below, and how far; {@code reach + 1} is none. */
  private static void lookAlongColumns(LabelImage image, int reach, int[] rise, int[] nearest) {
    int width = image.width();
    int[] labels = image.labels();
    for (int index = 0; index < labels.length; index++) {
      boolean top = index < width;
      rise[index] =
          labels[index] > 0 ? 0 : top ? reach + 1 : Math.min(reach, rise[index - width]) + 1;
      nearest[index] = labels[index] > 0 || top ? labels[index] : nearest[index - width];
    }
    for (int index = labels.length - width - 1; index >= 0; index--) {
      if (rise[index + width] + 1 < rise[index]) {
        rise[index] = rise[index + width] + 1;
        nearest[index] = nearest[index + width];
      }
    }
  }

  /** The squares of a row's rises; false when nothing is within reach of the whole row. */
  private static boolean squares(int[] rise, int row, int reach, double[] squared) {
    boolean any = false;
    for (int x = 0; x < squared.length; x++) {
      int up = rise[row + x];
      squared[x] = up > reach ? LowerEnvelope.FAR : (double) up * up;
      any |= up <= reach;
    }
    return any;
  }

  /** The nearest label of each pixel, row-major; 0 beyond the largest distance. */
  public int[] labels() {
    return labels;
  }

  /** Distance to it in pixels, row-major; 0 on a label, infinite beyond the largest. */
  public float[] distancesPx() {
    return distancesPx;
  }
}
