package org.lexyscope.dataset;

import java.util.Locale;

/**
 * A cell of a LEXY dataset that Lexyscope wrote.
 *
 * @param cell its name, {@code C01}
 * @param frames how many
 * @param source the video it comes from
 * @param masks where its masks come from
 * @param stored how they are stored
 * @param emptyMasks frames in which no nucleus was found
 */
public record LexyRow(
    String cell,
    int frames,
    int width,
    int height,
    String source,
    String masks,
    LexyMask stored,
    int emptyMasks) {
  /** The columns of {@code cells.csv}. */
  public static String[] header() {
    return new String[] {
      "cell", "frames", "width", "height", "source", "masks", "stored", "empty_masks"
    };
  }

  /** Its row. */
  public Object[] cells() {
    return new Object[] {
      cell, frames, width, height, source, masks, stored.name().toLowerCase(Locale.ROOT), emptyMasks
    };
  }
}
