package org.lexyscope.evaluate;

import org.lexyscope.image.LabelImage;

/** Label images that can be read in a test: one digit a pixel, a dot is background. */
final class LabelImages {
  private LabelImages() {}

  static LabelImage of(String... rows) {
    int width = rows[0].length();
    int[] labels = new int[width * rows.length];
    for (int index = 0; index < labels.length; index++) {
      char c = rows[index / width].charAt(index % width);
      labels[index] = c == '.' ? 0 : c - '0';
    }
    return new LabelImage(width, rows.length, labels);
  }

  /** A disc with label 1. */
  static LabelImage disc(int size, double x, double y, double radius) {
    int[] labels = new int[size * size];
    for (int index = 0; index < labels.length; index++) {
      int row = index / size;
      labels[index] = Math.hypot(index % size - x, row - y) < radius ? 1 : 0;
    }
    return new LabelImage(size, size, labels);
  }
}
