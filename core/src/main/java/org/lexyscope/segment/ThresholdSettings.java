package org.lexyscope.segment;

/**
 * Settings of a threshold segmentation.
 *
 * @param smoothingSigmaPx Gaussian smoothing before the threshold, 0 = none
 * @param minAreaPx objects below are removed
 * @param splitDepth how far a part of an object must bulge to become an object of its own: the
 *     relative drop (0..1) of the distance to the outside between its centre and its neck; 1 =
 *     never
 */
public record ThresholdSettings(
    ThresholdMethod method, double smoothingSigmaPx, double minAreaPx, double splitDepth) {
  /** A neck a fifth narrower than the bulge behind it is where two nuclei touch. */
  static final double DEFAULT_SPLIT_DEPTH = 0.2;

  /** A twentieth of a diameter removes noise and keeps the outline. */
  private static final double SMOOTHING_PER_DIAMETER = 0.05;

  /** A disc of less than half the expected diameter is debris. */
  private static final double MIN_DIAMETER_FRACTION = 0.5;

  public ThresholdSettings {
    if (!(smoothingSigmaPx >= 0) || !(minAreaPx >= 0) || !(splitDepth >= 0 && splitDepth <= 1)) {
      throw new IllegalArgumentException(
          "A threshold segmentation needs smoothing and area of at least 0 and a split depth of 0..1, found %s px, %s px and %s."
              .formatted(smoothingSigmaPx, minAreaPx, splitDepth));
    }
  }

  /** Settings fit for nuclei of this diameter in pixels. */
  static ThresholdSettings forDiameter(ThresholdMethod method, double diameterPx) {
    double minDiameterPx = MIN_DIAMETER_FRACTION * diameterPx;
    return new ThresholdSettings(
        method,
        Math.max(1, SMOOTHING_PER_DIAMETER * diameterPx),
        Math.PI / 4 * minDiameterPx * minDiameterPx,
        DEFAULT_SPLIT_DEPTH);
  }
}
