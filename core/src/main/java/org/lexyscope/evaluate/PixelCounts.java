package org.lexyscope.evaluate;

import java.util.Set;
import org.lexyscope.image.LabelImage;
import org.lexyscope.segment.PixelCalibration;
import org.lexyscope.video.PixelMaps;

/**
 * How many pixels had each probability of nucleus, in steps of 1/255, and how many were nucleus.
 */
public final class PixelCounts {
  static final int STEPS = 256;

  /** Surer pixels are nearly all of an image, and nearly always right. */
  private static final double UNSURE = 0.02;

  private static final int BINS = 20;

  private final long[] pixels = new long[STEPS];
  private final long[] nuclear = new long[STEPS];

  /** Adds a frame. */
  void add(PixelMaps maps, LabelImage trueNuclei, Set<Integer> ignored) {
    int[] labels = trueNuclei.labels();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == 0 || ignored.isEmpty() || !ignored.contains(labels[i])) {
        int step = Byte.toUnsignedInt(maps.nucleus()[i]);
        pixels[step]++;
        nuclear[step] += labels[i] == 0 ? 0 : 1;
      }
    }
  }

  void add(int step, long count, long nuclearCount) {
    pixels[step] += count;
    nuclear[step] += nuclearCount;
  }

  void add(PixelCounts other) {
    for (int step = 0; step < STEPS; step++) {
      add(step, other.pixels[step], other.nuclear[step]);
    }
  }

  long pixels(int step) {
    return pixels[step];
  }

  long nuclear(int step) {
    return nuclear[step];
  }

  /** Pixels with a probability of 0.02 to 0.98. */
  double unsure() {
    double total = 0;
    for (int step = 0; step < STEPS; step++) {
      total += isUnsure(step) ? pixels[step] : 0;
    }
    return total;
  }

  private static boolean isUnsure(int step) {
    double raw = PixelMaps.probability((byte) step);
    return raw >= UNSURE && raw <= 1 - UNSURE;
  }

  /**
   * How far probabilities are from the shares of pixels that are nucleus, on average over {@link
   * #unsure} pixels in twenty bins (expected calibration error: M. Pakdaman Naeini et al., AAAI
   * 2015); NaN where there are none.
   */
  double error(PixelCalibration calibration) {
    double[] count = new double[BINS];
    double[] sum = new double[BINS];
    double[] hits = new double[BINS];
    for (int step = 0; step < STEPS; step++) {
      if (isUnsure(step)) {
        double probability = calibration.of(PixelMaps.probability((byte) step));
        int bin = (int) Math.min(BINS - 1.0, BINS * probability);
        count[bin] += pixels[step];
        sum[bin] += pixels[step] * probability;
        hits[bin] += nuclear[step];
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sum[bin] - hits[bin]);
    }
    return error / unsure();
  }
}
