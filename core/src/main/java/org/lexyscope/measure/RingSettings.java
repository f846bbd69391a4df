package org.lexyscope.measure;

import java.util.OptionalDouble;

/**
 * Where the cytosol is measured: a ring around the nucleus, with a gap at the border so that a mask
 * wrong by a pixel does not mix the two.
 *
 * @param gapUm from the nuclear border to the ring, in micrometres
 * @param widthUm of the ring, in micrometres
 * @param gapDiameters the same as a share of the median nucleus diameter, used when the pixel size
 *     is unknown
 * @param widthDiameters likewise
 */
public record RingSettings(
    double gapUm, double widthUm, double gapDiameters, double widthDiameters) {
  public static final RingSettings DEFAULT = new RingSettings(0.8, 3.0, 0.06, 0.2);

  public RingSettings {
    if (!(gapUm >= 0 && widthUm > 0 && gapDiameters >= 0 && widthDiameters > 0)) {
      throw new IllegalArgumentException(
          "A ring needs a gap of at least 0 and a width above 0, found gap %s um, width %s um, gap %s and width %s diameters."
              .formatted(gapUm, widthUm, gapDiameters, widthDiameters));
    }
  }

  /**
   * The ring in pixels, at least one pixel of gap and two of width.
   *
   * @param medianDiameterPx of the video's nuclei
   */
  public Ring inPixels(OptionalDouble pixelSizeUm, double medianDiameterPx) {
    if (pixelSizeUm.isPresent()) {
      double um = pixelSizeUm.getAsDouble();
      return new Ring(Math.max(1, gapUm / um), Math.max(2, widthUm / um));
    }
    return new Ring(
        Math.max(1, gapDiameters * medianDiameterPx),
        Math.max(2, widthDiameters * medianDiameterPx));
  }
}
