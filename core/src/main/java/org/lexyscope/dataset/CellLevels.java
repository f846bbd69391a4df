package org.lexyscope.dataset;

import java.util.Arrays;

/**
 * How bright each cell's nucleus and cytosol ring (2 to 6 px from the nucleus) are.
 *
 * <p>A cell expresses if its nucleus or its ring is brighter than the background by 3 standard
 * deviations of it.
 */
final class CellLevels {
  private static final float RING_FROM_PX = 2;
  private static final float RING_TO_PX = 6;
  private static final double BACKGROUND_QUANTILE = 0.05;
  private static final double DARKEST_QUANTILE = 0.002;

  private final float background;
  private final float noiseSd;
  private final float[] nucleusMean;
  private final float[] ringMean;

  private CellLevels(float background, float noiseSd, float[] nucleusMean, float[] ringMean) {
    this.background = background;
    this.noiseSd = noiseSd;
    this.nucleusMean = nucleusMean;
    this.ringMean = ringMean;
  }

  static CellLevels of(float[] pixels, NearestNucleus nearest, int maxLabel) {
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    float background = quantile(sorted, BACKGROUND_QUANTILE);
    return new CellLevels(
        background,
        noiseSd(background, quantile(sorted, DARKEST_QUANTILE)),
        nearest.meansBetween(pixels, 0, 0, maxLabel),
        nearest.meansBetween(pixels, RING_FROM_PX, RING_TO_PX, maxLabel));
  }

  /** From the background's dark side, which no cell reaches; 1 grey level at least. */
  private static float noiseSd(float background, float darkest) {
    return Math.max(1, (background - darkest) / 2);
  }

  private static float quantile(float[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  boolean isExpressing(int label) {
    return Math.max(nucleusMean[label], ringMean[label]) > background + 3 * noiseSd;
  }

  /** Whether the cytosol alone would show a nucleus of another contrast. */
  boolean showsCytosol(int label) {
    return label != 0 && ringMean[label] > background + 2 * noiseSd;
  }

  /** Intensity without cells. */
  float background() {
    return background;
  }

  /** Mean of a nucleus above the background. */
  float nucleus(int label) {
    return nucleusMean[label] - background;
  }

  /** Mean of a cytosol ring above the background. */
  float ring(int label) {
    return ringMean[label] - background;
  }

  int maxLabel() {
    return nucleusMean.length - 1;
  }
}
