package org.lexyscope.dataset;

/**
 * What a network sees in one training step: images, the class of every pixel and how much each
 * pixel counts.
 *
 * <p>The arrays are shared, not copied: who makes a batch hands them over, who reads one leaves
 * them as they are. Axes: N sample, C channel, H row, W column; the last axis runs fastest.
 */
public final class Batch {
  private final int count;
  private final int channels;
  private final int height;
  private final int width;
  private final float[] imageNCHW;
  private final byte[] classNHW;
  private final float[] weightNHW;

  /**
   * @param count samples (N)
   * @param channels image channels (C)
   * @param height rows (H)
   * @param width columns (W)
   * @param imageNCHW normalised intensities, length {@code N * C * H * W}
   * @param classNHW class index of each pixel, from 0, length {@code N * H * W}
   * @param weightNHW what each pixel counts in the loss, 0 = ignored, length {@code N * H * W}
   * @throws IllegalArgumentException if a length does not fit
   */
  public Batch(
      int count,
      int channels,
      int height,
      int width,
      float[] imageNCHW,
      byte[] classNHW,
      float[] weightNHW) {
    if (count < 1 || channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "A batch needs sizes of at least 1, found %d samples of %d channels, %d x %d pixels."
              .formatted(count, channels, height, width));
    }
    long pixels = (long) count * height * width;
    checkLength("image", imageNCHW.length, pixels * channels);
    checkLength("class", classNHW.length, pixels);
    checkLength("weight", weightNHW.length, pixels);
    this.count = count;
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.imageNCHW = imageNCHW;
    this.classNHW = classNHW;
    this.weightNHW = weightNHW;
  }

  private static void checkLength(String what, int found, long expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "The %s array of this batch needs %d values, found %d.".formatted(what, expected, found));
    }
  }

  public int count() {
    return count;
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

  /** Normalised intensities, N x C x H x W. Not a copy. */
  public float[] imageNCHW() {
    return imageNCHW;
  }

  /** Class index of each pixel, N x H x W. Not a copy. */
  public byte[] classNHW() {
    return classNHW;
  }

  /** Weight of each pixel in the loss, N x H x W. Not a copy. */
  public float[] weightNHW() {
    return weightNHW;
  }
}
