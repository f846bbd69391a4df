package org.lexyscope.bioimageio;

/**
 * The channels of one image: {@code channels x height x width} values, row-major, channel after
 * channel. The array is shared, not copied.
 */
public final class Planes {
  private final int channels;
  private final int height;
  private final int width;
  private final float[] values;

  /**
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public Planes(int channels, int height, int width, float[] values) {
    if (channels < 1
        || height < 1
        || width < 1
        || (long) channels * height * width != values.length) {
      throw new IllegalArgumentException(
          "%d channels of %dx%d pixels need %d values, found %d."
              .formatted(channels, width, height, (long) channels * height * width, values.length));
    }
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.values = values;
  }

  public int channels() {
    return channels;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The value of channel c at (x, y) is at {@code (c * height + y) * width + x}. Not a copy. */
  public float[] values() {
    return values;
  }

  /** A copy of one channel, row-major. */
  public float[] channel(int channel) {
    float[] plane = new float[height * width];
    System.arraycopy(values, channel * plane.length, plane, 0, plane.length);
    return plane;
  }
}
