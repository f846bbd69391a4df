package org.lexyscope.video;

import java.util.Locale;

/** What becomes of several focal planes (Z slices) at one time point. */
public sealed interface ZChoice {
  /** The brightest slice of each pixel. */
  record Max() implements ZChoice {}

  /**
   * One slice.
   *
   * @param index from 0
   */
  record Slice(int index) implements ZChoice {
    public Slice {
      if (index < 0) {
        throw new IllegalArgumentException(
            "Z slices are counted from 1, found " + (index + 1) + ".");
      }
    }
  }

  /**
   * Reads {@code max} or the number of a slice, counted from 1 as on the command line.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static ZChoice parse(String text) {
    if (text.toLowerCase(Locale.ROOT).equals("max")) {
      return new Max();
    }
    try {
      return new Slice(Integer.parseInt(text) - 1);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--z takes max or the number of a slice from 1 on, found " + text + ".", e);
    }
  }
}
