package org.lexyscope.image;

import java.util.Optional;

/**
 * A rectangle of pixels within an image.
 *
 * @param left first column
 * @param top first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Window(int left, int top, int width, int height) {
  public Window {
    if (left < 0 || top < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A window needs a corner from 0 and sizes of at least 1, found %d, %d and %d x %d."
              .formatted(left, top, width, height));
    }
  }

  /** The smallest window that holds every label; empty when there is none. */
  public static Optional<Window> around(LabelImage image) {
    int left = image.width();
    int right = -1;
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y) > 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? Optional.empty()
        : Optional.of(new Window(left, top, right - left + 1, bottom - top + 1));
  }

  /** Wider by so many pixels on each side, as far as the image goes. */
  public Window grownBy(int px, int imageWidth, int imageHeight) {
    int newLeft = Math.max(0, left - px);
    int newTop = Math.max(0, top - px);
    return new Window(
        newLeft,
        newTop,
        Math.min(imageWidth, left + width + px) - newLeft,
        Math.min(imageHeight, top + height + px) - newTop);
  }

  /** The window's pixels of a row-major image. */
  public float[] cut(float[] image, int imageWidth) {
    float[] part = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(image, (top + y) * imageWidth + left, part, y * width, width);
    }
    return part;
  }

  /** The window's labels of a row-major image. */
  public int[] cut(int[] image, int imageWidth) {
    int[] part = new int[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(image, (top + y) * imageWidth + left, part, y * width, width);
    }
    return part;
  }

  /** The window's marks of a row-major image. */
  public boolean[] cut(boolean[] image, int imageWidth) {
    boolean[] part = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(image, (top + y) * imageWidth + left, part, y * width, width);
    }
    return part;
  }

  /** Writes pixels of the window's size into a row-major image. */
  public void paste(float[] part, float[] image, int imageWidth) {
    for (int y = 0; y < height; y++) {
      System.arraycopy(part, y * width, image, (top + y) * imageWidth + left, width);
    }
  }
}
