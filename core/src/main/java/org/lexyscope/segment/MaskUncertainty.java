package org.lexyscope.segment;

/**
 * How far what is measured in a mask may be trusted, from the network's confidence in the mask and
 * the scatter of its pixels: fitted to simulated validation videos after the training ({@code
 * lexyscope model calibrate}).
 *
 * <p>The error of ln(N/C) has the scale
 *
 * <pre>s = floor + (doubt + doubtTimesContrast |ln N/C|) (1 - confidence) + noise scatter</pre>
 *
 * since a misplaced border costs the more, the more nucleus and cytosol differ, and few dim pixels
 * tell less than many bright ones; nine in ten errors are below {@code quantile90 s}, in each kind
 * of video (split conformal prediction: V. Vovk, A. Gammerman and G. Shafer, Algorithmic Learning
 * in a Random World, 2005).
 *
 * @param floor scale of the error in a mask that is sure, in ln(N/C)
 * @param doubt what doubt adds to it
 * @param doubtTimesContrast what doubt adds for each unit of |ln N/C|
 * @param noise what scatter adds for each unit of it
 * @param quantile90 which multiple of the scale holds nine in ten errors
 * @param reviewBelow masks of lower confidence are to be looked at: they mostly have a Dice below
 *     0.8
 * @param pixels from the network's probabilities to how often they come true
 * @param rateDoubt what the scale above, in the middle of a phase's frames, adds to the 95 %
 *     interval of its rate's logarithm: {@code sqrt(h^2 + (rateDoubt s)^2)} where the fit alone
 *     says h
 */
public record MaskUncertainty(
    double floor,
    double doubt,
    double doubtTimesContrast,
    double noise,
    double quantile90,
    double reviewBelow,
    PixelCalibration pixels,
    double rateDoubt) {
  public MaskUncertainty {
    boolean sound =
        floor > 0
            && doubt >= 0
            && doubtTimesContrast >= 0
            && noise >= 0
            && quantile90 > 0
            && reviewBelow >= 0
            && reviewBelow <= 1
            && rateDoubt >= 0;
    if (!sound) {
      throw new IllegalArgumentException(
          "An uncertainty needs floor and quantile90 above 0, doubt, doubtTimesContrast and noise of at least 0, reviewBelow of 0 to 1 and rateDoubt of at least 0, found %s, %s, %s, %s, %s, %s and %s."
              .formatted(
                  floor, quantile90, doubt, doubtTimesContrast, noise, reviewBelow, rateDoubt));
    }
  }

  /**
   * The scale of the error of ln(N/C).
   *
   * @param confidence of the mask, 0..1; one that is not known counts as 0
   * @param contrast |ln N/C| as measured
   * @param scatter standard error of ln(N/C) from the scatter of the pixels; 0 when not known
   */
  public double scale(double confidence, double contrast, double scatter) {
    double unsure = Double.isNaN(confidence) ? 1 : 1 - confidence;
    double noisy = Double.isNaN(scatter) ? 0 : scatter;
    return floor + (doubt + doubtTimesContrast * contrast) * unsure + noise * noisy;
  }

  /** Half of the width of the 90 % interval of ln(N/C), of the same. */
  public double halfWidth90(double confidence, double contrast, double scatter) {
    return quantile90 * scale(confidence, contrast, scatter);
  }

  /** Whether a person should look at the mask. */
  public boolean asksForReview(double confidence) {
    return !(confidence >= reviewBelow);
  }
}
