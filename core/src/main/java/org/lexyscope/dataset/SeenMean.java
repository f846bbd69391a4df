package org.lexyscope.dataset;

/** The weighted mean of images at each place of those that show it; NaN is a place that is not seen. */
final class SeenMean {
  private final float[] sum;
  private final float[] weights;

  /**
   * @param pixels of an image
   */
  SeenMean(int pixels) {
    this.sum = new float[pixels];
    this.weights = new float[pixels];
  }

  /** Adds an image, row-major. */
  void add(float[] image) {
    add(image, 1);
  }

  /** Adds an image with a weight. */
  void add(float[] image, float weight) {
    for (int i = 0; i < sum.length; i++) {
      if (!Float.isNaN(image[i])) {
        sum[i] += weight * image[i];
        weights[i] += weight;
      }
    }
  }

  /** The mean, NaN where no image shows the place. */
  float[] mean() {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = sum[i] / weights[i];
    }
    return mean;
  }
}
