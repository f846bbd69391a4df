package org.lexyscope.segment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lexyscope.image.LabelImage;

/**
 * Splits a mask along the valleys of a height map, keeping only peaks that stand out.
 *
 * <p>Pixels are taken from the highest down; each joins the neighbouring peaks already there. Where
 * two peaks meet, the lower one is swallowed if it stands less than {@code depth} (a fraction of
 * its own height) above the pass between them; else both stay, and the pass is their border. This
 * is a watershed with its peaks filtered by their dynamics (Grimaud 1992), in one pass.
 */
final class BasinSplit {
  private static final int[] DX = {-1, 1, 0, 0, -1, 1, -1, 1};
  private static final int[] DY = {0, 0, -1, 1, -1, -1, 1, 1};

  private final float[] heights;
  private final int width;
  private final int imageHeight;
  private final double depth;

  /** Parent of each pixel in its peak's tree, or -1 for a pixel not reached yet. */
  private final int[] parent;

  private BasinSplit(float[] heights, int width, int imageHeight, double depth) {
    this.heights = heights;
    this.width = width;
    this.imageHeight = imageHeight;
    this.depth = depth;
    this.parent = new int[heights.length];
    Arrays.fill(parent, -1);
  }

  /**
   * Labels 1..n of the peaks' regions in the mask.
   *
   * @param heights row-major, above 0 inside the mask
   * @param depth how far a peak must rise above the pass to a higher one, as a fraction (0..1) of
   *     its height
   */
  static LabelImage split(boolean[] mask, float[] heights, int width, int height, double depth) {
    BasinSplit split = new BasinSplit(heights, width, height, depth);
    for (long key : descending(mask, heights)) {
      split.take((int) key);
    }
    return split.labels(mask);
  }

  /**
   * The mask's pixels in the low half of keys that rise as heights fall; equal ones by position.
   */
  private static long[] descending(boolean[] mask, float[] heights) {
    return IntStream.range(0, mask.length)
        .filter(pixel -> mask[pixel])
        .mapToLong(pixel -> ((long) -Float.floatToIntBits(heights[pixel]) << 32) | pixel)
        .sorted()
        .toArray();
  }

  /** A root is its tree's highest pixel: it was the first to be taken. */
  private void take(int pixel) {
    parent[pixel] = pixel;
    int x = pixel % width;
    int y = pixel / width;
    for (int k = 0; k < DX.length; k++) {
      int nx = x + DX[k];
      int ny = y + DY[k];
      if (nx >= 0 && nx < width && ny >= 0 && ny < imageHeight) {
        int neighbour = ny * width + nx;
        if (parent[neighbour] >= 0) {
          meet(root(pixel), root(neighbour), heights[pixel]);
        }
      }
    }
  }

  private void meet(int a, int b, float pass) {
    if (a == b) {
      return;
    }
    int higher = heights[a] >= heights[b] ? a : b;
    int lower = higher == a ? b : a;
    boolean stands = heights[lower] - pass > depth * heights[lower];
    if (!stands) {
      parent[lower] = higher;
    }
  }

  private int root(int pixel) {
    int root = pixel;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private LabelImage labels(boolean[] mask) {
    int[] labels = new int[mask.length];
    int[] labelOfRoot = new int[mask.length];
    int count = 0;
    for (int pixel = 0; pixel < mask.length; pixel++) {
      if (mask[pixel]) {
        int root = root(pixel);
        if (labelOfRoot[root] == 0) {
          labelOfRoot[root] = ++count;
        }
        labels[pixel] = labelOfRoot[root];
      }
    }
    return new LabelImage(width, imageHeight, labels);
  }
}
