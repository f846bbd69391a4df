package org.lexyscope.segment;

/**
 * From a network's probability of nucleus to how often such pixels are nucleus: {@code ln(q / (1 -
 * q)) = offset + slope ln(p / (1 - p))} (J. Platt, Probabilities for SV machines, 1999), fitted to
 * the pixels of simulated validation videos.
 */
public record PixelCalibration(double offset, double slope) {
  /** Probabilities are believed. */
  public static final PixelCalibration NONE = new PixelCalibration(0, 1);

  /** Steps of probability: 0 and 1 themselves have no log-odds. */
  private static final double NEAREST = 1.0 / 512;

  public PixelCalibration {
    if (!(slope > 0) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "A calibration of pixels needs a slope above 0 and a finite offset, found %s and %s."
              .formatted(slope, offset));
    }
  }

  /** ln(p / (1 - p)), of p no nearer to 0 and 1 than half a step of 1/256. */
  public static double logOdds(double probability) {
    double inside = Math.clamp(probability, NEAREST, 1 - NEAREST);
    return Math.log(inside / (1 - inside));
  }

  /** The share of such pixels that are nucleus, 0..1. */
  public double of(double probability) {
    return 1 / (1 + Math.exp(-offset - slope * logOdds(probability)));
  }
}
