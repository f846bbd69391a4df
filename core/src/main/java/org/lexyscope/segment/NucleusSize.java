package org.lexyscope.segment;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lexyscope.image.Calibration;

/**
 * How large a nucleus is in a video, and how that is known.
 *
 * @param diameterPx diameter of a typical nucleus in the video's pixels
 * @param rule where it comes from, as a phrase for people
 */
record NucleusSize(double diameterPx, String rule) {
  /** Nuclei of cultured mammalian cells are 10 to 20 um across; small ones are the common case. */
  static final double TYPICAL_DIAMETER_UM = 14;

  private static final double FALLBACK_DIAMETER_PX = 24;

  NucleusSize {
    if (!(diameterPx >= 2) || Double.isInfinite(diameterPx)) {
      throw new IllegalArgumentException(
          "A nucleus must be at least 2 px across, found "
              + diameterPx
              + " px. Check --nucleus-diameter and the pixel size.");
    }
  }

  /** The user's word, else the pixel size, else a fixed guess which says that it is one. */
  static NucleusSize withoutLooking(OptionalDouble namedPx, Calibration calibration) {
    if (namedPx.isPresent()) {
      return named(namedPx.getAsDouble());
    }
    if (calibration.pixelSizeUm().isPresent()) {
      return ofPixelSize(calibration.pixelSizeUm().getAsDouble());
    }
    return assumed("neither pixel size nor nucleus diameter is known");
  }

  /** A fixed guess. */
  static NucleusSize assumed(String reason) {
    return new NucleusSize(FALLBACK_DIAMETER_PX, "assumed, as " + reason);
  }

  private static NucleusSize named(double diameterPx) {
    return new NucleusSize(diameterPx, "named by the user");
  }

  private static NucleusSize ofPixelSize(double pixelSizeUm) {
    return new NucleusSize(
        TYPICAL_DIAMETER_UM / pixelSizeUm,
        String.format(
            Locale.ROOT, "%.0f um at the pixel size of %.4f um", TYPICAL_DIAMETER_UM, pixelSizeUm));
  }
}
