package org.lexyscope.atlas;

import java.util.OptionalDouble;
import org.lexyscope.dataset.CropSettings;
import org.lexyscope.segment.Segmenters;

/**
 * How downloaded images become crops.
 *
 * @param masks the segmenter that finds nuclei in the DAPI images, by its name
 * @param nucleusDiameterPx a typical nucleus at the size of a field, if it is named; else
 *     thresholds take {@link #NUCLEUS_DIAMETER_PX}, and models their own estimate, image by image
 * @param seed of the split
 */
public record PreparationSettings(
    String masks, OptionalDouble nucleusDiameterPx, CropSettings crops, long seed) {
  /**
   * The median diameter of the nuclei inside two fields of the Atlas at 256 px, outlined by the
   * default mask maker; docs/datasets.md has the measurement.
   */
  public static final double NUCLEUS_DIAMETER_PX = 34;

  /** The report's numbers with a threshold in the place of Cellpose. */
  public static final PreparationSettings DEFAULT =
      new PreparationSettings("local", OptionalDouble.empty(), CropSettings.PUBLISHED, 1);

  public PreparationSettings {
    if (nucleusDiameterPx.isPresent() && !(nucleusDiameterPx.getAsDouble() >= 2)) {
      throw new IllegalArgumentException(
          "A nucleus must be at least 2 px across, found "
              + nucleusDiameterPx.getAsDouble()
              + " px.");
    }
  }

  /** The diameter the mask maker is told. */
  OptionalDouble toldDiameterPx() {
    return nucleusDiameterPx.isEmpty() && Segmenters.isThreshold(masks)
        ? OptionalDouble.of(NUCLEUS_DIAMETER_PX)
        : nucleusDiameterPx;
  }
}
