package org.lexyscope.segment;

/**
 * How far what is measured in a mask may be trusted, from the network's confidence in the mask:
 * fitted to simulated validation videos after the training ({@code lexyscope model calibrate}).
 *
 * <p>The error of ln(N/C) has the scale
 *
 * <pre>s = floor + (doubt + doubtTimesContrast |ln N/C|) (1 - confidence)</pre>
 *
 * since a misplaced border costs the more, the more nucleus and cytosol differ; nine in ten errors
 * are below {@code quantile90 s}, video by video (split conformal prediction: V. Vovk, A. Gammerman
 * and G. Shafer, Algorithmic Learning in a Random World, 2005).
 *
 * @param floor scale of the error in a mask that is sure, in ln(N/C)
 * @param doubt what doubt adds to it
 * @param doubtTimesContrast what doubt adds for each unit of |ln N/C|
 * @param quantile90 which multiple of the scale holds nine in ten errors
 * @param reviewBelow masks of lower confidence are to be looked at: they mostly have a Dice below
 *     0.8
 */
public record MaskUncertainty(
    double floor, double doubt, double doubtTimesContrast, double quantile90, double reviewBelow) {
  public MaskUncertainty {
    boolean sound =
        floor > 0
            && doubt >= 0
            && doubtTimesContrast >= 0
            && quantile90 > 0
            && reviewBelow >= 0
            && reviewBelow <= 1;
    if (!sound) {
      throw new IllegalArgumentException(
          "An uncertainty needs floor and quantile90 above 0, doubt and doubtTimesContrast of at least 0 and reviewBelow of 0 to 1, found %s, %s, %s, %s and %s."
              .formatted(floor, quantile90, doubt, doubtTimesContrast, reviewBelow));
    }
  }

  /**
   * The scale of the error of ln(N/C).
   *
   * @param confidence of the mask, 0..1; one that is not known counts as 0
   * @param contrast |ln N/C| as measured
   */
  public double scale(double confidence, double contrast) {
    double unsure = Double.isNaN(confidence) ? 1 : 1 - confidence;
    return floor + (doubt + doubtTimesContrast * contrast) * unsure;
  }

  /** Half of the width of the 90 % interval of ln(N/C). */
  public double halfWidth90(double confidence, double contrast) {
    return quantile90 * scale(confidence, contrast);
  }

  /** Whether a person should look at the mask. */
  public boolean asksForReview(double confidence) {
    return !(confidence >= reviewBelow);
  }
}
