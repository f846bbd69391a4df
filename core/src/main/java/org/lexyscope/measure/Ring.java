package org.lexyscope.measure;

import org.lexyscope.image.LabelImage;

/**
 * The cytosol ring of every nucleus: pixels outside all nuclei whose distance to the nearest
 * nucleus is above the gap and at most gap + width. A pixel between two nuclei belongs to the
 * nearer one.
 *
 * @param gapPx in pixels
 * @param widthPx in pixels
 */
public record Ring(double gapPx, double widthPx) {

  /**
   * The rings, each under its nucleus' label.
   *
   * <p>Exact Euclidean distances in two passes, columns then rows, each limited to the ring's reach
   * (A. Meijster et al., Mathematical Morphology and its Applications, 331-340, 2000).
   */
  public LabelImage around(LabelImage nuclei) {
    int width = nuclei.width();
    int height = nuclei.height();
    int reach = (int) Math.ceil(gapPx + widthPx);
    int[] rise = new int[width * height];
    int[] nearest = new int[width * height];
    nearestInColumns(nuclei, reach, rise, nearest);
    int[] rings = new int[width * height];
    for (int y = 0; y < height; y++) {
      ringsInRow(nuclei, y, reach, rise, nearest, rings);
    }
    return new LabelImage(width, height, rings);
  }

  /**
   * For every pixel the nearest nucleus above or below it, and how far; {@code reach + 1} is none.
   */
  private static void nearestInColumns(LabelImage nuclei, int reach, int[] rise, int[] nearest) {
    int width = nuclei.width();
    int height = nuclei.height();
    int[] labels = nuclei.labels();
    for (int index = 0; index < labels.length; index++) {
      boolean top = index < width;
      rise[index] =
          labels[index] > 0 ? 0 : top ? reach + 1 : Math.min(reach, rise[index - width]) + 1;
      nearest[index] = labels[index] > 0 || top ? labels[index] : nearest[index - width];
    }
    for (int index = width * (height - 1) - 1; index >= 0; index--) {
      if (rise[index + width] + 1 < rise[index]) {
        rise[index] = rise[index + width] + 1;
        nearest[index] = nearest[index + width];
      }
    }
  }

  private void ringsInRow(
      LabelImage nuclei, int y, int reach, int[] rise, int[] nearest, int[] rings) {
    int width = nuclei.width();
    int row = y * width;
    double inner = gapPx * gapPx;
    double outer = (gapPx + widthPx) * (gapPx + widthPx);
    for (int x = 0; x < width; x++) {
      if (nuclei.labels()[row + x] > 0) {
        continue;
      }
      int best = Integer.MAX_VALUE;
      int label = 0;
      for (int other = Math.max(0, x - reach); other <= Math.min(width - 1, x + reach); other++) {
        int squared = (x - other) * (x - other) + rise[row + other] * rise[row + other];
        if (squared < best && rise[row + other] <= reach) {
          best = squared;
          label = nearest[row + other];
        }
      }
      rings[row + x] = best > inner && best <= outer ? label : 0;
    }
  }
}
