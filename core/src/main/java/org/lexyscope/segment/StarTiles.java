package org.lexyscope.segment;

import org.lexyscope.segment.Tiles.Span;
import org.lexyscope.star.StarMaps;

/**
 * StarDist's maps of images of any size in bounded memory: a large one in overlapping tiles, of
 * which only the middle is kept. Polygons are cut out of the joined maps, so none is cut in two.
 */
final class StarTiles {
  /** Tiles begin at multiples of this, so that pooling falls on the same pixels as in the whole. */
  private static final int KEPT = 832;

  private static final int LARGEST_EDGE = 1024;

  private StarTiles() {}

  /** The same as {@link StarMapper#maps} of the whole image. */
  static StarMaps maps(
      StarMapper mapper, int rays, int grid, float[] image, int height, int width) {
    if ((long) width * height <= (long) LARGEST_EDGE * LARGEST_EDGE) {
      return mapper.maps(image, height, width);
    }
    Whole whole = Whole.of(rays, grid, height, width);
    for (int top = 0; top < height; top += KEPT) {
      for (int left = 0; left < width; left += KEPT) {
        Span rows = Span.of(top, KEPT, height);
        Span columns = Span.of(left, KEPT, width);
        float[] tile = Tiles.cut(image, height, width, rows, columns);
        whole.paste(mapper.maps(tile, rows.length(), columns.length()), rows, columns);
      }
    }
    return whole.maps();
  }

  /** Maps of the whole image. */
  private record Whole(StarMaps maps) {
    static Whole of(int rays, int grid, int imageHeight, int imageWidth) {
      int height = Math.ceilDiv(imageHeight, grid);
      int width = Math.ceilDiv(imageWidth, grid);
      float[] distances = new float[Math.multiplyExact(rays * height, width)];
      return new Whole(new StarMaps(grid, height, width, new float[height * width], distances));
    }

    void paste(StarMaps tile, Span rows, Span columns) {
      int grid = tile.grid();
      int fromX = columns.keptFrom() / grid;
      int count = Math.ceilDiv(columns.keptTo(), grid) - fromX;
      for (int y = rows.keptFrom() / grid; y < Math.ceilDiv(rows.keptTo(), grid); y++) {
        int from = (y - rows.from() / grid) * tile.width() + fromX - columns.from() / grid;
        int to = y * maps.width() + fromX;
        System.arraycopy(tile.probability(), from, maps.probability(), to, count);
        for (int ray = 0; ray < tile.rayCount(); ray++) {
          System.arraycopy(
              tile.distances(),
              ray * tile.probability().length + from,
              maps.distances(),
              ray * maps.probability().length + to,
              count);
        }
      }
    }
  }
}
