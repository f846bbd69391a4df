package org.lexyscope.dataset;

import java.util.Arrays;

/**
 * Camera units to network input for one image: {@code (v - low) / (high - low)}, with two
 * percentiles of the image as bounds and nothing cut off.
 *
 * @param low the lower percentile
 * @param high the upper percentile
 */
public record PercentileScale(float low, float high) {
  /** What a model's description calls percentiles 1 and 99, those of Cellpose. */
  public static final String NAME = "percentiles-1-99";

  /** What a model's description calls percentiles 1 and 99.8, those of StarDist. */
  public static final String STAR_DIST = "percentiles-1-99.8";

  private static final double LOW_SHARE = 0.01;

  /** The scale of an image by percentiles 1 and 99. */
  public static PercentileScale of(float[] pixels) {
    return of(pixels, 0.99);
  }

  /** The scale of an image by percentiles 1 and 99.8. */
  public static PercentileScale starDist(float[] pixels) {
    return of(pixels, 0.998);
  }

  /** Percentiles lie linearly between sorted values, as in NumPy. */
  private static PercentileScale of(float[] pixels, double highShare) {
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    return new PercentileScale(at(sorted, LOW_SHARE), at(sorted, highShare));
  }

  private static float at(float[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return (float) (sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }

  /** Scaled intensities; 0 everywhere where the bounds are equal. */
  public float[] scaled(float[] pixels) {
    float gain = high > low ? 1 / (high - low) : 0;
    float[] scaled = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      scaled[i] = (pixels[i] - low) * gain;
    }
    return scaled;
  }
}
