package org.lexyscope.augment;

import org.lexyscope.dataset.PercentileScale;

/**
 * Annotated images of nuclei (dsb2018) with their flow fields, as Cellpose learns from them: random
 * crops with nuclei scaled to one diameter and a little off it, flipped and turned freely.
 *
 * @param cropPx edge of a crop in the network's pixels, a multiple of 16
 * @param nucleusDiameterPx median diameter nuclei are scaled to; 17 for the original's nuclei
 * @param scaleRange the scale is drawn from 1 - scaleRange/2 to 1 + scaleRange/2; 0.5 in the
 *     original
 * @param batchSize crops a batch
 * @param seed of the drawing and the changes
 */
public record CellposeDataSettings(
    int cropPx, double nucleusDiameterPx, double scaleRange, int batchSize, long seed)
    implements DataSettings {
  private static final int SIZE_MULTIPLE = 16;

  public CellposeDataSettings {
    if (cropPx < SIZE_MULTIPLE || cropPx % SIZE_MULTIPLE != 0 || batchSize < 1) {
      throw new IllegalArgumentException(
          "Crops need an edge that is a multiple of 16 and batches at least 1 crop, found %d px and %d."
              .formatted(cropPx, batchSize));
    }
    if (!(nucleusDiameterPx >= 4) || !(scaleRange >= 0 && scaleRange < 2)) {
      throw new IllegalArgumentException(
          "Nuclei are scaled to at least 4 px, by a range of 0 to below 2, found %s px and %s."
              .formatted(nucleusDiameterPx, scaleRange));
    }
  }

  @Override
  public String normalisation() {
    return PercentileScale.NAME;
  }
}
