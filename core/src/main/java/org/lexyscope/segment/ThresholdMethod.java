package org.lexyscope.segment;

/** How bright a pixel must be to belong to a nucleus. */
public sealed interface ThresholdMethod {
  /** One threshold a frame, the two classes as far apart as they can be (Otsu 1979). */
  record Otsu() implements ThresholdMethod {}

  /** One threshold a frame, of minimum cross entropy (Li and Tam 1998). */
  record Li() implements ThresholdMethod {}

  /**
   * Brighter than its surroundings: above the Gaussian-weighted mean around the pixel, and above
   * the frame's median by some of its noise.
   *
   * @param sigmaPx of the surroundings; about the diameter of a nucleus
   * @param offsetSd how far above, in standard deviations of the frame's background
   */
  record Local(double sigmaPx, double offsetSd) implements ThresholdMethod {
    public Local {
      if (!(sigmaPx > 0) || !Double.isFinite(offsetSd)) {
        throw new IllegalArgumentException(
            "A local threshold needs a sigma above 0 px and a finite offset, found %s px and %s sd."
                .formatted(sigmaPx, offsetSd));
      }
    }
  }
}
