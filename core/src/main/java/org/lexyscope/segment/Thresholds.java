package org.lexyscope.segment;

import ij.process.AutoThresholder;
import ij.process.AutoThresholder.Method;
import java.util.Arrays;
import org.lexyscope.image.GaussianBlur;

/** The mask of pixels above a threshold: of the whole frame or of each pixel's surroundings. */
final class Thresholds {
  private static final int BINS = 256;
  private static final double LOW_QUANTILE = 0.0005;
  private static final double HIGH_QUANTILE = 0.9995;

  /** From the median absolute deviation to the standard deviation of a normal distribution. */
  private static final double SD_PER_MAD = 1.4826;

  private Thresholds() {}

  static boolean[] mask(ThresholdMethod method, float[] pixels, int width, int height) {
    return switch (method) {
      case ThresholdMethod.Otsu otsu -> above(pixels, ofFrame(pixels, Method.Otsu));
      case ThresholdMethod.Li li -> above(pixels, ofFrame(pixels, Method.Li));
      case ThresholdMethod.Local local -> aboveSurroundings(pixels, width, height, local);
    };
  }

  /**
   * ImageJ's threshold on a histogram of 256 bins. It spans the quantiles 0.0005 to 0.9995, so that
   * one hot pixel does not squeeze all others into a single bin; infinity for a constant frame,
   * where nothing is brighter.
   */
  static float ofFrame(float[] pixels, Method method) {
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    float low = sorted[(int) (LOW_QUANTILE * (sorted.length - 1))];
    float high = sorted[(int) Math.ceil(HIGH_QUANTILE * (sorted.length - 1))];
    if (!(high > low)) {
      return Float.POSITIVE_INFINITY;
    }
    int[] histogram = new int[BINS];
    float perBin = (high - low) / BINS;
    for (float value : pixels) {
      histogram[Math.clamp((int) ((value - low) / perBin), 0, BINS - 1)]++;
    }
    int bin = new AutoThresholder().getThreshold(method, histogram);
    return low + (bin + 1) * perBin;
  }

  private static boolean[] above(float[] pixels, float threshold) {
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = pixels[i] >= threshold;
    }
    return mask;
  }

  private static boolean[] aboveSurroundings(
      float[] pixels, int width, int height, ThresholdMethod.Local local) {
    float[] surroundings = GaussianBlur.blur(pixels, width, height, local.sigmaPx());
    float median = median(pixels.clone());
    float[] deviations = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      deviations[i] = Math.abs(pixels[i] - median);
    }
    double offset = local.offsetSd() * SD_PER_MAD * median(deviations);
    boolean[] mask = new boolean[pixels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = pixels[i] > surroundings[i] && pixels[i] > median + offset;
    }
    return mask;
  }

  private static float median(float[] owned) {
    Arrays.sort(owned);
    return owned[owned.length / 2];
  }
}
