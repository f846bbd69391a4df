package org.lexyscope.segment;

/**
 * Classifies images of any size in bounded memory: a large one in overlapping tiles, of which only
 * the middle is kept.
 */
final class Tiles {
  /** Pixels a tile shares with the next; a network hardly sees farther. */
  private static final int MARGIN = 96;

  private static final int LARGEST_EDGE = 1024;

  private Tiles() {}

  /** The same as {@link PixelClassifier#probabilities} of the whole image. */
  static float[] probabilities(PixelClassifier classifier, float[] image, int height, int width) {
    if ((long) width * height <= (long) LARGEST_EDGE * LARGEST_EDGE) {
      return classifier.probabilities(image, height, width);
    }
    float[] whole = new float[0];
    int keptRows = kept(height);
    int keptColumns = kept(width);
    for (int top = 0; top < height; top += keptRows) {
      for (int left = 0; left < width; left += keptColumns) {
        Span rows = Span.of(top, keptRows, height);
        Span columns = Span.of(left, keptColumns, width);
        float[] tile = cut(image, height, width, rows, columns);
        float[] planes = classifier.probabilities(tile, rows.length(), columns.length());
        if (whole.length == 0) {
          int count = planes.length / (rows.length() * columns.length());
          whole = new float[Math.multiplyExact(Math.multiplyExact(count, height), width)];
        }
        paste(planes, rows, columns, whole, height, width);
      }
    }
    return whole;
  }

  /**
   * Pixels kept of each tile along an axis: as few tiles as their largest size allows, all alike.
   */
  static int kept(int length) {
    for (int tiles = 1; ; tiles++) {
      int kept = Math.ceilDiv(length, tiles);
      int shared = MARGIN * Math.min(2, tiles - 1);
      if (kept + shared <= LARGEST_EDGE) {
        return kept;
      }
    }
  }

  /**
   * A tile along one axis.
   *
   * @param from first pixel of the tile
   * @param to after its last
   * @param keptFrom first pixel whose result is kept
   * @param keptTo after the last such
   */
  record Span(int from, int to, int keptFrom, int keptTo) {
    static Span of(int start, int kept, int length) {
      int end = Math.min(length, start + kept);
      return new Span(Math.max(0, start - MARGIN), Math.min(length, end + MARGIN), start, end);
    }

    int length() {
      return to - from;
    }
  }

  /** A tile of each plane of an image. */
  static float[] cut(float[] image, int height, int width, Span rows, Span columns) {
    int planes = image.length / (height * width);
    float[] tile = new float[planes * rows.length() * columns.length()];
    int to = 0;
    for (int plane = 0; plane < planes; plane++) {
      for (int y = rows.from; y < rows.to; y++) {
        int from = (plane * height + y) * width + columns.from;
        System.arraycopy(image, from, tile, to, columns.length());
        to += columns.length();
      }
    }
    return tile;
  }

  private static void paste(
      float[] planes, Span rows, Span columns, float[] whole, int height, int width) {
    for (int plane = 0; plane < whole.length / (height * width); plane++) {
      for (int y = rows.keptFrom; y < rows.keptTo; y++) {
        int from =
            (plane * rows.length() + y - rows.from) * columns.length()
                + columns.keptFrom
                - columns.from;
        int to = (plane * height + y) * width + columns.keptFrom;
        System.arraycopy(planes, from, whole, to, columns.keptTo - columns.keptFrom);
      }
    }
  }
}
