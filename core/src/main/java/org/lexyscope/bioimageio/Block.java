package org.lexyscope.bioimageio;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of one axis that goes through the network at once, and what of its result is kept.
 *
 * @param from first pixel
 * @param size pixels; those beyond the image's end are mirrored
 * @param keptFrom first pixel of the image whose result is kept
 * @param keptTo after the last such
 */
record Block(int from, int size, int keptFrom, int keptTo) {
  /** A network that takes any size gets at most about this much at once. */
  private static final int LARGEST = 1024;

  /**
   * Blocks that cover an axis: one where the image fits into it, else overlapping ones of which the
   * halo towards a neighbour is not kept. Only an image smaller than a block is mirrored.
   *
   * @throws IllegalArgumentException if nothing is left of a block without its halos
   */
  static List<Block> along(int length, AxisSize sizes, int haloPx) {
    int size = sizes.holding(Math.min(length, LARGEST));
    if (size >= length) {
      return List.of(new Block(0, size, 0, length));
    }
    if (size <= 2 * haloPx) {
      throw new IllegalArgumentException(
          "A block of %d pixels with a halo of %d at each side keeps nothing."
              .formatted(size, haloPx));
    }
    List<Block> blocks = new ArrayList<>();
    int kept = 0;
    while (kept < length) {
      int from = Math.min(Math.max(0, kept - haloPx), length - size);
      int keptTo = from + size == length ? length : from + size - haloPx;
      blocks.add(new Block(from, size, kept, keptTo));
      kept = keptTo;
    }
    return blocks;
  }

  /** The pixel of the image that stands at a place of the block. */
  int source(int place, int length) {
    int beyond = (from + place) % (2 * length);
    return beyond < length ? beyond : 2 * length - 1 - beyond;
  }
}
