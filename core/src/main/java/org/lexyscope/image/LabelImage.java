package org.lexyscope.image;

/**
 * Which object each pixel belongs to: {@code height x width} labels, row-major, 0 is background.
 *
 * <p>Labels need not be consecutive (a track id is a label). The array is shared, not copied.
 */
public final class LabelImage {
  private final int width;
  private final int height;
  private final int[] labels;

  /**
   * @param labels labels of at least 0, row-major, length {@code width * height}
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public LabelImage(int width, int height, int[] labels) {
    if (width < 1 || height < 1 || (long) width * height != labels.length) {
      throw new IllegalArgumentException(
          "A label image of %dx%d pixels needs %d values, found %d."
              .formatted(width, height, (long) width * height, labels.length));
    }
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  /** A label image without objects. */
  public static LabelImage empty(int width, int height) {
    return new LabelImage(width, height, new int[width * height]);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The labels, row-major: pixel (x, y) is at {@code y * width + x}. Not a copy. */
  public int[] labels() {
    return labels;
  }

  public int at(int x, int y) {
    return labels[y * width + x];
  }

  /** The largest label, 0 for an empty image. */
  public int maxLabel() {
    int max = 0;
    for (int label : labels) {
      max = Math.max(max, label);
    }
    return max;
  }
}
