package org.lexyscope.image;

/**
 * One channel at one time point: {@code height x width} intensities in camera units, row-major.
 *
 * <p>The pixel array is shared, not copied: who makes a frame hands it over, who reads one leaves
 * it as it is.
 */
public final class Frame {
  private final int width;
  private final int height;
  private final float[] pixels;

  /**
   * @param pixels intensities, row-major, length {@code width * height}
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public Frame(int width, int height, float[] pixels) {
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException(
          "A frame of %dx%d pixels needs %d values, found %d."
              .formatted(width, height, (long) width * height, pixels.length));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The intensities, row-major: pixel (x, y) is at {@code y * width + x}. Not a copy. */
  public float[] pixels() {
    return pixels;
  }

  public float at(int x, int y) {
    return pixels[y * width + x];
  }
}
