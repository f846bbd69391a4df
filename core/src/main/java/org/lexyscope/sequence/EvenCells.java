package org.lexyscope.sequence;

import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Components;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.NearestLabel;

/**
 * The protein of a crop with its nuclei made invisible: each nucleus is divided by its own contrast
 * (mean over the mean 2 to 6 px round it in cells, both above the background), and what is left of
 * its border, 3 px on either side, is filled smoothly from both sides.
 *
 * <p>The filter of the crops allows any contrast of single nuclei as long as the means of all are
 * alike, and a mask that is a pixel too large leaves a rim. Multiplied, both would show.
 */
final class EvenCells {
  private static final float RIM_PX = 3;
  private static final double FILL_SIGMA_PX = 3;
  private static final double SOFTNESS_PX = 1.2;
  private static final double MOST_CONTRAST = 10;

  private EvenCells() {}

  /**
   * The protein above the background, row-major.
   *
   * @param background level where there is no cell
   * @param cells where cells are, row-major
   */
  static float[] of(Crop crop, float background, boolean[] cells) {
    int edge = crop.edgePx();
    float[] protein = new float[crop.pixels().length];
    for (int i = 0; i < protein.length; i++) {
      protein[i] = Math.max(0, crop.pixels()[i] - background);
    }
    LabelImage nuclei = Components.label(crop.mask(), edge, edge);
    float[] even = divided(protein, nuclei, contrasts(protein, nuclei, cells));
    return withFilledRims(even, crop.mask(), edge);
  }

  /** By label; 1 for a nucleus without protein in it, or without cytosol round it. */
  private static double[] contrasts(float[] protein, LabelImage nuclei, boolean[] cells) {
    NearestLabel nearest = NearestLabel.within(nuclei, FrameContrast.RING_TO_PX);
    int labels = nuclei.maxLabel() + 1;
    double[] inside = new double[labels];
    double[] round = new double[labels];
    int[] insideCount = new int[labels];
    int[] roundCount = new int[labels];
    for (int i = 0; i < protein.length; i++) {
      int label = nearest.labels()[i];
      float distancePx = nearest.distancesPx()[i];
      if (distancePx == 0) {
        inside[label] += protein[i];
        insideCount[label]++;
      } else if (distancePx >= FrameContrast.RING_FROM_PX && label > 0 && cells[i]) {
        round[label] += protein[i];
        roundCount[label]++;
      }
    }
    double[] contrasts = new double[labels];
    for (int label = 1; label < labels; label++) {
      double contrast = inside[label] / insideCount[label] / (round[label] / roundCount[label]);
      contrasts[label] = contrast > 0 ? Math.clamp(contrast, 1 / MOST_CONTRAST, MOST_CONTRAST) : 1;
    }
    return contrasts;
  }

  private static float[] divided(float[] protein, LabelImage nuclei, double[] contrasts) {
    float[] gain = new float[protein.length];
    for (int i = 0; i < gain.length; i++) {
      int label = nuclei.labels()[i];
      gain[i] = label == 0 ? 1 : (float) (1 / contrasts[label]);
    }
    float[] soft = GaussianBlur.blur(gain, nuclei.width(), nuclei.height(), SOFTNESS_PX);
    for (int i = 0; i < soft.length; i++) {
      soft[i] *= protein[i];
    }
    return soft;
  }

  private static float[] withFilledRims(float[] protein, boolean[] mask, int edge) {
    float[] depthPx = DistanceTransform.inside(mask, edge, edge);
    float[] distancePx = DistanceTransform.outside(mask, edge, edge);
    float[] trusted = new float[mask.length];
    float[] known = new float[mask.length];
    float[] rim = new float[mask.length];
    for (int i = 0; i < mask.length; i++) {
      boolean isRim = depthPx[i] <= RIM_PX && distancePx[i] <= RIM_PX;
      trusted[i] = isRim ? 0 : 1;
      known[i] = isRim ? 0 : protein[i];
      rim[i] = isRim ? 1 : 0;
    }
    float[] weights = GaussianBlur.blur(trusted, edge, edge, FILL_SIGMA_PX);
    float[] sums = GaussianBlur.blur(known, edge, edge, FILL_SIGMA_PX);
    float[] share = GaussianBlur.blur(rim, edge, edge, 1);
    float[] out = new float[mask.length];
    for (int i = 0; i < out.length; i++) {
      float filled = weights[i] > 0 ? sums[i] / weights[i] : protein[i];
      out[i] = protein[i] + share[i] * (filled - protein[i]);
    }
    return out;
  }
}
