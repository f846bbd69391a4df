package org.lexyscope.simulate;

import java.util.Arrays;

/**
 * The specimen as one frame sees it, before any optics: who owns each pixel and how much it glows.
 *
 * <p>Where cells meet, a pixel goes to the cell that reaches deepest there. The canvas is larger
 * than the frame by a margin, so that blur brings in what lies just outside.
 */
final class Scene {
  /** Pixels added on each side. */
  static final int MARGIN = 24;

  private static final double COVER = 1.15;
  private static final double COVER_SLOPE = 3;
  private static final double SEAM_WIDTH = 0.08;
  private static final double SEAM_DEPTH = 0.5;

  private final int width;
  private final int height;
  private final int[] owner;
  private final boolean[] inNucleus;
  private final float[] deepest;
  private final float[] secondDeepest;
  private final float[] glow;

  Scene(FieldSettings field) {
    width = field.width() + 2 * MARGIN;
    height = field.height() + 2 * MARGIN;
    owner = new int[width * height];
    inNucleus = new boolean[width * height];
    deepest = new float[width * height];
    secondDeepest = new float[width * height];
    glow = new float[width * height];
    Arrays.fill(owner, -1);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Light per pixel, row by row; changed in place by the optics. */
  float[] glow() {
    return glow;
  }

  /** First pass, for every cell: the cell claims the pixels in which it is the deepest so far. */
  void claim(int cell, CellBody body, Pose pose) {
    forEachPixel(
        body,
        pose,
        (pixel, node, a, b) -> {
          double inside = body.field(CellBody.INSIDE, node, a, b);
          if (inside <= 0) {
            return;
          }
          double nuclear = body.field(CellBody.IN_NUCLEUS, node, a, b);
          float depth = (float) (inside + Math.max(0, nuclear + COVER - 1) * COVER_SLOPE);
          if (depth > deepest[pixel]) {
            secondDeepest[pixel] = deepest[pixel];
            deepest[pixel] = depth;
            owner[pixel] = cell;
            inNucleus[pixel] = nuclear > 0;
          } else if (depth > secondDeepest[pixel]) {
            secondDeepest[pixel] = depth;
          }
        });
  }

  /** Second pass: the cell lights the pixels it owns; where two cells touch, both thin out. */
  void light(int cell, CellBody body, Pose pose, double nucleus, double cytosol) {
    forEachPixel(
        body,
        pose,
        (pixel, node, a, b) -> {
          if (owner[pixel] == cell) {
            double light =
                nucleus * body.field(CellBody.NUCLEUS, node, a, b)
                    + cytosol * body.field(CellBody.CYTOSOL, node, a, b);
            glow[pixel] = (float) (light * seam(pixel));
          }
        });
  }

  private double seam(int pixel) {
    double lead = (deepest[pixel] - secondDeepest[pixel]) / SEAM_WIDTH;
    if (secondDeepest[pixel] <= 0 || lead >= 1) {
      return 1;
    }
    double thin = 1 - lead;
    return 1 - SEAM_DEPTH * Math.min(1, secondDeepest[pixel] / SEAM_WIDTH) * thin * thin;
  }

  private interface PixelVisit {
    void at(int pixel, int node, double a, double b);
  }

  private void forEachPixel(CellBody body, Pose pose, PixelVisit visit) {
    double reach = pose.reachPx();
    int left = Math.max(-MARGIN, (int) Math.floor(pose.xPx() - reach));
    int right = Math.min(width - MARGIN - 1, (int) Math.ceil(pose.xPx() + reach));
    int top = Math.max(-MARGIN, (int) Math.floor(pose.yPx() - reach));
    int bottom = Math.min(height - MARGIN - 1, (int) Math.ceil(pose.yPx() + reach));
    int radius = body.radiusPx();
    for (int y = top; y <= bottom; y++) {
      int row = (y + MARGIN) * width + MARGIN;
      for (int x = left; x <= right; x++) {
        double u = pose.u(x, y);
        double v = pose.v(x, y);
        if (body.holds(u, v)) {
          double a = u + radius;
          double b = v + radius;
          visit.at(row + x, body.node(u, v), a - (int) a, b - (int) b);
        }
      }
    }
  }

  /** The labels of the frame (cell index + 1), of nuclei or of whole cells. */
  int[] labels(boolean nucleiOnly) {
    int frameWidth = width - 2 * MARGIN;
    int frameHeight = height - 2 * MARGIN;
    int[] labels = new int[frameWidth * frameHeight];
    for (int y = 0; y < frameHeight; y++) {
      int from = (y + MARGIN) * width + MARGIN;
      for (int x = 0; x < frameWidth; x++) {
        if (!nucleiOnly || inNucleus[from + x]) {
          labels[y * frameWidth + x] = owner[from + x] + 1;
        }
      }
    }
    return labels;
  }
}
