package org.lexyscope.dataset;

/** The mean of images at each place of those that show it; NaN is a place that is not seen. */
final class SeenMean {
  private final float[] sum;
  private final short[] count;

  /**
   * @param pixels of an image
   */
  SeenMean(int pixels) {
    this.sum = new float[pixels];
    this.count = new short[pixels];
  }

  /** Adds an image, row-major. */
  void add(float[] image) {
    for (int i = 0; i < sum.length; i++) {
      if (!Float.isNaN(image[i])) {
        sum[i] += image[i];
        count[i]++;
      }
    }
  }

  /** The mean, NaN where no image shows the place. */
  float[] mean() {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = sum[i] / count[i];
    }
    return mean;
  }
}
