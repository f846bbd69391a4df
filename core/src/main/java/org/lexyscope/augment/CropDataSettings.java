package org.lexyscope.augment;

/**
 * Crops of single nuclei, with what else the network sees.
 *
 * @param inputs what the network is handed
 * @param augment how crops are changed
 * @param previous how earlier masks and the reference are made; not used where {@code inputs} is
 *     {@code frame}
 * @param contrastScatter standard deviation of ln(factor) by which nuclei are made brighter or
 *     darker, 0 = left as they are
 * @param batchSize crops a batch
 * @param seed of the drawing and the changes
 */
public record CropDataSettings(
    CropInputs inputs,
    CropAugmentSettings augment,
    PreviousMaskSettings previous,
    double contrastScatter,
    int batchSize,
    long seed)
    implements DataSettings {
  /** What a model's description calls the scaling of crops: each by its own maximum. */
  public static final String NORMALISATION = "maximum";

  /** Median diameter of nuclei in the crops of the Atlas. */
  private static final double NUCLEUS_DIAMETER_PX = 34;

  public CropDataSettings {
    if (!(contrastScatter >= 0 && contrastScatter <= 3) || batchSize < 1) {
      throw new IllegalArgumentException(
          "contrastScatter must lie in 0..3 and batchSize at 1 or above, found %s and %d."
              .formatted(contrastScatter, batchSize));
    }
  }

  @Override
  public String normalisation() {
    return NORMALISATION;
  }

  @Override
  public double nucleusDiameterPx() {
    return NUCLEUS_DIAMETER_PX;
  }
}
