package org.lexyscope.dataset;

/**
 * How fields are cut into crops of single nuclei.
 *
 * @param fieldPx edge of a field
 * @param cropPx edge of a crop, no longer than a field
 * @param maxNuclei a field with more nuclei that do not touch its border is left out
 * @param minAreaPx smaller objects are removed, from the field and again from each crop
 */
public record CropSettings(int fieldPx, int cropPx, int maxNuclei, int minAreaPx) {
  /** The report's protocol. */
  public static final CropSettings PUBLISHED = new CropSettings(256, 128, 8, 100);

  public CropSettings {
    if (cropPx < 1 || fieldPx < cropPx || maxNuclei < 1 || minAreaPx < 0) {
      throw new IllegalArgumentException(
          "Crops of %d px from fields of %d px with at most %d nuclei of at least %d px: a crop must fit into its field, and a field may hold one nucleus or more."
              .formatted(cropPx, fieldPx, maxNuclei, minAreaPx));
    }
  }
}
