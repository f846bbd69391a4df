package org.lexyscope.atlas;

import org.lexyscope.dataset.CropSettings;

/**
 * How downloaded images become crops.
 *
 * @param masks the segmenter that finds nuclei in the DAPI images, by its name
 * @param nucleusDiameterPx a typical nucleus at the size of a field, for segmenters that need it
 * @param seed of the split
 */
public record PreparationSettings(
    String masks, double nucleusDiameterPx, CropSettings crops, long seed) {
  /**
   * The median diameter of the nuclei inside two fields of the Atlas at 256 px, outlined by the
   * default mask maker; docs/datasets.md has the measurement.
   */
  public static final double NUCLEUS_DIAMETER_PX = 34;

  /** The report's numbers with a threshold in the place of Cellpose. */
  public static final PreparationSettings DEFAULT =
      new PreparationSettings("local", NUCLEUS_DIAMETER_PX, CropSettings.PUBLISHED, 1);

  public PreparationSettings {
    if (!(nucleusDiameterPx >= 2)) {
      throw new IllegalArgumentException(
          "A nucleus must be at least 2 px across, found " + nucleusDiameterPx + " px.");
    }
  }
}
