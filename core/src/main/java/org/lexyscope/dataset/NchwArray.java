package org.lexyscope.dataset;

/**
 * Numbers of several images in one array. Axes: N sample, C channel, H row, W column; the last axis
 * runs fastest.
 *
 * <p>The array is shared, not copied: who makes one hands it over, who reads one leaves it as it
 * is.
 *
 * @param count samples (N)
 * @param channels of each (C)
 * @param height rows (H)
 * @param width columns (W)
 * @param values of length {@code N * C * H * W}
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of shared numbers; never compared.
public record NchwArray(int count, int channels, int height, int width, float[] values) {
  public NchwArray {
    if (count < 1 || channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "Images need sizes of at least 1, found %d samples of %d channels, %d x %d pixels."
              .formatted(count, channels, height, width));
    }
    long expected = (long) count * channels * height * width;
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "%d samples of %d channels, %d x %d pixels are %d values, found %d."
              .formatted(count, channels, height, width, expected, values.length));
    }
  }

  /** All zero. */
  public static NchwArray zeros(int count, int channels, int height, int width) {
    return new NchwArray(
        count, channels, height, width, new float[count * channels * height * width]);
  }

  /** Where a channel of a sample begins in {@link #values}. */
  public int start(int sample, int channel) {
    return (sample * channels + channel) * height * width;
  }

  /** Copies a plane of H x W values into its place. */
  public void put(int sample, int channel, float[] plane) {
    System.arraycopy(plane, 0, values, start(sample, channel), height * width);
  }
}
