package org.lexyscope.dataset;

import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/**
 * One image of the protein with the nuclei known from its DNA.
 *
 * <p>A nucleus of a cell without protein is there and cannot be seen: its pixels are hidden. The
 * arrays are shared, not copied.
 */
public final class CropField {
  private final Frame protein;
  private final LabelImage nuclei;
  private final boolean[] hidden;

  /**
   * @param hidden where a nucleus cannot be seen, row-major
   * @throws IllegalArgumentException if the sizes differ
   */
  public CropField(Frame protein, LabelImage nuclei, boolean[] hidden) {
    if (protein.width() != nuclei.width()
        || protein.height() != nuclei.height()
        || hidden.length != nuclei.labels().length) {
      throw new IllegalArgumentException(
          "A field of %dx%d pixels needs as many labels and marks, found %dx%d and %d."
              .formatted(
                  protein.width(),
                  protein.height(),
                  nuclei.width(),
                  nuclei.height(),
                  hidden.length));
    }
    this.protein = protein;
    this.nuclei = nuclei;
    this.hidden = hidden;
  }

  /** A field in which every nucleus can be seen. */
  public static CropField allSeen(Frame protein, LabelImage nuclei) {
    return new CropField(protein, nuclei, new boolean[nuclei.labels().length]);
  }

  public Frame protein() {
    return protein;
  }

  public LabelImage nuclei() {
    return nuclei;
  }

  /** Where a nucleus cannot be seen, row-major. Not a copy. */
  public boolean[] hidden() {
    return hidden;
  }
}
