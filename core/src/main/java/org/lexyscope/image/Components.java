package org.lexyscope.image;

import java.util.Arrays;

/** Connected pieces of a mask (4-neighbours: pixels that touch only at a corner are apart). */
public final class Components {
  private Components() {}

  /** Labels the pieces of a row-major mask 1..n in the order in which their first pixels stand. */
  public static LabelImage label(boolean[] mask, int width, int height) {
    int[] labels = new int[mask.length];
    int[] stack = new int[64];
    int count = 0;
    for (int start = 0; start < mask.length; start++) {
      if (mask[start] && labels[start] == 0) {
        stack = flood(mask, width, height, labels, start, ++count, stack);
      }
    }
    return new LabelImage(width, height, labels);
  }

  private static int[] flood(
      boolean[] mask, int width, int height, int[] labels, int start, int label, int[] stack) {
    int[] todo = stack;
    int size = 0;
    todo[size++] = start;
    labels[start] = label;
    while (size > 0) {
      int pixel = todo[--size];
      if (size + 4 > todo.length) {
        todo = Arrays.copyOf(todo, 2 * todo.length);
      }
      int x = pixel % width;
      int y = pixel / width;
      size = push(mask, labels, label, todo, size, x > 0, pixel - 1);
      size = push(mask, labels, label, todo, size, x < width - 1, pixel + 1);
      size = push(mask, labels, label, todo, size, y > 0, pixel - width);
      size = push(mask, labels, label, todo, size, y < height - 1, pixel + width);
    }
    return todo;
  }

  private static int push(
      boolean[] mask, int[] labels, int label, int[] todo, int size, boolean inside, int pixel) {
    if (!inside || !mask[pixel] || labels[pixel] != 0) {
      return size;
    }
    labels[pixel] = label;
    todo[size] = pixel;
    return size + 1;
  }

  /** The mask with every background piece filled that does not reach the image's border. */
  public static boolean[] fillHoles(boolean[] mask, int width, int height) {
    boolean[] background = new boolean[mask.length];
    for (int i = 0; i < mask.length; i++) {
      background[i] = !mask[i];
    }
    int[] pieces = label(background, width, height).labels();
    boolean[] open = new boolean[Arrays.stream(pieces).max().orElse(0) + 1];
    for (int x = 0; x < width; x++) {
      open[pieces[x]] = true;
      open[pieces[(height - 1) * width + x]] = true;
    }
    for (int y = 0; y < height; y++) {
      open[pieces[y * width]] = true;
      open[pieces[y * width + width - 1]] = true;
    }
    boolean[] filled = new boolean[mask.length];
    for (int i = 0; i < mask.length; i++) {
      filled[i] = mask[i] || !open[pieces[i]];
    }
    return filled;
  }

  /** Pixels of each label, at the label's index; index 0 counts the background. */
  public static int[] areas(LabelImage image) {
    int[] areas = new int[image.maxLabel() + 1];
    for (int label : image.labels()) {
      areas[label]++;
    }
    return areas;
  }

  /** The objects of at least {@code minAreaPx} pixels, numbered 1..n anew in their old order. */
  public static LabelImage keepAtLeast(LabelImage image, double minAreaPx) {
    int[] areas = areas(image);
    int[] renamed = new int[areas.length];
    int count = 0;
    for (int label = 1; label < areas.length; label++) {
      renamed[label] = areas[label] > 0 && areas[label] >= minAreaPx ? ++count : 0;
    }
    int[] kept = Arrays.stream(image.labels()).map(label -> renamed[label]).toArray();
    return new LabelImage(image.width(), image.height(), kept);
  }
}
