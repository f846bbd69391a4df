package org.lexyscope.experiment;

import java.util.Locale;
import org.lexyscope.augment.CorrectedPreviousMaskSettings;
import org.lexyscope.augment.PreviousMaskSettings;
import org.lexyscope.augment.PublishedPreviousMaskSettings;

/** Whose rules an experiment follows. */
public enum Protocol {
  /** The report's, its mistakes included. */
  PUBLISHED,
  /** Without them: no truth leaks into what a network is handed, and masks go wrong in training. */
  CORRECTED;

  private static final double CONTRAST_SCATTER = 0.7;

  /** How earlier masks are made for training. */
  public PreviousMaskSettings previous() {
    return switch (this) {
      case PUBLISHED -> PublishedPreviousMaskSettings.DEFAULT;
      case CORRECTED -> CorrectedPreviousMaskSettings.DEFAULT;
    };
  }

  /** How much the brightness of nuclei is changed in training, as ln. */
  public double contrastScatter() {
    return this == PUBLISHED ? 0 : CONTRAST_SCATTER;
  }

  /** The word used for folders and in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
