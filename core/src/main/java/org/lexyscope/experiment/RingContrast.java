package org.lexyscope.experiment;

import java.util.Arrays;
import org.lexyscope.dataset.Crop;
import org.lexyscope.image.DistanceTransform;

/**
 * How bright the nuclei of a crop are beside their cytosol: the mean in the mask over the mean of a
 * ring round it, both above the background (the crop's quantile 0.01).
 */
final class RingContrast {
  private static final double NEAREST_PX = 1.5;
  private static final double FARTHEST_PX = 5;
  private static final double BACKGROUND_QUANTILE = 0.01;

  private RingContrast() {}

  /** The ratio; NaN without a nucleus or a ring above the background. */
  static double ratio(Crop crop) {
    int edge = crop.edgePx();
    float[] away = DistanceTransform.outside(crop.mask(), edge, edge);
    double[] sum = new double[2];
    int[] count = new int[2];
    for (int i = 0; i < away.length; i++) {
      boolean ring = away[i] > NEAREST_PX && away[i] <= FARTHEST_PX;
      if (ring || crop.mask()[i]) {
        int which = ring ? 1 : 0;
        sum[which] += crop.pixels()[i];
        count[which]++;
      }
    }
    float[] sorted = crop.pixels().clone();
    Arrays.sort(sorted);
    double background = sorted[(int) (BACKGROUND_QUANTILE * (sorted.length - 1))];
    double nucleus = sum[0] / count[0] - background;
    double ring = sum[1] / count[1] - background;
    return nucleus > 0 && ring > 0 ? nucleus / ring : Double.NaN;
  }
}
