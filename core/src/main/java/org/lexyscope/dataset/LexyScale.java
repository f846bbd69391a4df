package org.lexyscope.dataset;

import org.lexyscope.image.LiThreshold;

/**
 * From a LEXY image's camera units to a network's input: from 0 to 1 between the least and the
 * largest value, then times a factor that brings the mean of the dark pixels to 0.01. The way to 1
 * cancels out: what is left is {@code 0.01 (pixel - low) / (mean of the dark pixels - low)}.
 *
 * <p>Dark are the pixels under the Li threshold of the raw values. Where all of them are equal, no
 * factor can lift them, and the image stays between 0 and 1.
 *
 * @param low becomes 0
 * @param perUnit what a camera unit adds
 */
record LexyScale(double low, double perUnit) {
  private static final double DARK_MEAN = 0.01;

  /** Of a frame alone, as published, or of the frames of a video taken together. */
  static LexyScale of(float[] pixels) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float pixel : pixels) {
      low = Math.min(low, pixel);
      high = Math.max(high, pixel);
    }
    double threshold = LiThreshold.of(pixels);
    double sum = 0;
    long count = 0;
    for (float pixel : pixels) {
      if (pixel < threshold) {
        sum += pixel - low;
        count++;
      }
    }
    double range = high > low ? 1 / (high - low) : 0;
    return new LexyScale(low, sum > 0 ? DARK_MEAN * count / sum : range);
  }

  float[] applied(float[] pixels) {
    float[] scaled = new float[pixels.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) ((pixels[i] - low) * perUnit);
    }
    return scaled;
  }
}
