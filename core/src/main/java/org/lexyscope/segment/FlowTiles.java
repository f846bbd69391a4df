package org.lexyscope.segment;

import org.lexyscope.network.FlowMaps;

/**
 * Maps of images of any size in bounded memory, as Cellpose makes them: square tiles that overlap
 * by a tenth on each side, averaged with weights that fall towards a tile's border.
 */
final class FlowTiles {
  /** The size of the original's training images, which a style is the mean over. */
  private static final int EDGE = 224;

  private static final double OVERLAP = 0.1;
  private static final int PLANES = 3;

  /** The weight is a half this far from the border, and falls over this many pixels. */
  private static final double HALF_FROM_BORDER_PX = 20;

  private static final double FALL_PX = 7.5;

  private final float[] sums;
  private final float[] weights;
  private final float[] style;
  private final int height;
  private final int width;

  private FlowTiles(int height, int width, int styleLength) {
    this.sums = new float[Math.multiplyExact(PLANES, height * width)];
    this.weights = new float[height * width];
    this.style = new float[styleLength];
    this.height = height;
    this.width = width;
  }

  /** Maps of the whole image; its style is the mean over the tiles, at unit length. */
  static FlowMaps maps(FlowMapper mapper, float[] image, int height, int width) {
    int[] tops = starts(height);
    int[] lefts = starts(width);
    int tileHeight = Math.min(EDGE, height);
    int tileWidth = Math.min(EDGE, width);
    FlowTiles tiles = null;
    for (int top : tops) {
      for (int left : lefts) {
        float[] tile = new float[tileHeight * tileWidth];
        for (int y = 0; y < tileHeight; y++) {
          System.arraycopy(image, (top + y) * width + left, tile, y * tileWidth, tileWidth);
        }
        FlowMaps maps = mapper.maps(tile, tileHeight, tileWidth);
        if (tops.length * lefts.length == 1) {
          return maps;
        }
        tiles = tiles == null ? new FlowTiles(height, width, maps.style().length) : tiles;
        tiles.add(maps, top, left);
      }
    }
    if (tiles == null) {
      throw new IllegalArgumentException("An image without pixels has no maps.");
    }
    return tiles.mean();
  }

  /** Where tiles begin along an axis: evenly spread, the last one at the end. */
  static int[] starts(int length) {
    int count = length <= EDGE ? 1 : (int) Math.ceil((1 + 2 * OVERLAP) * length / EDGE);
    int[] starts = new int[count];
    for (int i = 1; i < count; i++) {
      starts[i] = i * (length - EDGE) / (count - 1);
    }
    return starts;
  }

  private void add(FlowMaps maps, int top, int left) {
    double[] down = taper(maps.height());
    double[] across = taper(maps.width());
    int tilePixels = maps.height() * maps.width();
    for (int y = 0; y < maps.height(); y++) {
      for (int x = 0; x < maps.width(); x++) {
        float weight = (float) (down[y] * across[x]);
        int at = (top + y) * width + left + x;
        weights[at] += weight;
        for (int plane = 0; plane < PLANES; plane++) {
          sums[plane * weights.length + at] +=
              weight * maps.planes()[plane * tilePixels + y * maps.width() + x];
        }
      }
    }
    for (int i = 0; i < style.length; i++) {
      style[i] += maps.style()[i];
    }
  }

  private static double[] taper(int length) {
    double[] taper = new double[length];
    for (int i = 0; i < length; i++) {
      double fromMiddle = Math.abs(i - (length - 1) / 2.0);
      double half = length / 2.0 - HALF_FROM_BORDER_PX;
      taper[i] = 1 / (1 + Math.exp((fromMiddle - half) / FALL_PX));
    }
    return taper;
  }

  private FlowMaps mean() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= weights[i % weights.length];
    }
    double squares = 0;
    for (float value : style) {
      squares += value * (double) value;
    }
    for (int i = 0; i < style.length; i++) {
      style[i] /= (float) Math.sqrt(squares);
    }
    return new FlowMaps(height, width, sums, style);
  }
}
