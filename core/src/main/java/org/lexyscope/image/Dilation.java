package org.lexyscope.image;

/** Masks grown by a structuring element; beyond the border there is nothing. */
public final class Dilation {
  private Dilation() {}

  /**
   * Grown by a square: true where the mask is within {@code radiusPx} columns and rows.
   *
   * @param radiusPx of at least 0; 4 is a square of 9 x 9
   */
  public static boolean[] square(boolean[] mask, int width, int height, int radiusPx) {
    boolean[] wide = new boolean[mask.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        wide[y * width + x] = anyInRow(mask, width, x - radiusPx, x + radiusPx, y);
      }
    }
    boolean[] out = new boolean[mask.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = anyInColumn(wide, width, height, x, y - radiusPx, y + radiusPx);
      }
    }
    return out;
  }

  private static boolean anyInRow(boolean[] mask, int width, int from, int to, int y) {
    for (int x = Math.max(0, from); x <= Math.min(width - 1, to); x++) {
      if (mask[y * width + x]) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyInColumn(
      boolean[] mask, int width, int height, int x, int from, int to) {
    for (int y = Math.max(0, from); y <= Math.min(height - 1, to); y++) {
      if (mask[y * width + x]) {
        return true;
      }
    }
    return false;
  }

  /** Grown by a cross: true where a pixel or one of its four neighbours is. */
  public static boolean[] cross(boolean[] mask, int width, int height) {
    boolean[] out = mask.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (mask[y * width + x]) {
          out[y * width + Math.max(0, x - 1)] = true;
          out[y * width + Math.min(width - 1, x + 1)] = true;
          out[Math.max(0, y - 1) * width + x] = true;
          out[Math.min(height - 1, y + 1) * width + x] = true;
        }
      }
    }
    return out;
  }
}
