package org.lexyscope.evaluate;

/**
 * One nucleus in one frame: a true one, found or missed, or a predicted one that is none.
 *
 * @param frame index from 0
 * @param trueLabel 0 for a false positive
 * @param predictedLabel 0 for a nucleus without any partner
 * @param trueRatio N/C of the true mask on the reference image, of a false positive that of the
 *     predicted mask on the same image: it decides the contrast bin; NaN where not measurable
 * @param ratio N/C of the predicted mask on the video; NaN without one
 * @param dice with its partner in the best matching, 0 without
 * @param found whether they share at least half of their union
 * @param confidence of the predicted mask, NaN where there is none
 * @param concentrationRatio nuclear over cytosolic concentration of the true cell, NaN where only
 *     images are known
 * @param scatter standard error of ln(N/C) from the scatter of the predicted mask's pixels, NaN
 *     where there is none
 */
public record NucleusScore(
    int frame,
    int trueLabel,
    int predictedLabel,
    double trueRatio,
    double ratio,
    double dice,
    boolean found,
    double confidence,
    double concentrationRatio,
    double scatter) {

  /** What this row is, in a word. */
  public String kind() {
    return trueLabel == 0 ? "false" : found ? "found" : "missed";
  }

  /**
   * True N/C over the ratio of concentrations - 1: what the optics and the height of cells make of
   * it, however good the masks.
   */
  public double imageBias() {
    return trueRatio / concentrationRatio - 1;
  }

  /**
   * |ln(N/C) - ln(true N/C)| of a predicted mask with a partner, however good; NaN where one of the
   * two is not measurable.
   */
  public double logError() {
    boolean measurable = trueLabel > 0 && predictedLabel > 0 && trueRatio > 0 && ratio > 0;
    return measurable ? Math.abs(Math.log(ratio / trueRatio)) : Double.NaN;
  }

  /**
   * |N/C over true N/C - 1|. A nucleus that was not found is infinitely wrong, so that medians over
   * all nuclei are honest; NaN for a false positive and where the true N/C is not measurable.
   */
  public double ratioError() {
    if (trueLabel == 0 || !(trueRatio > 0)) {
      return Double.NaN;
    }
    return found && ratio > 0 ? Math.abs(ratio / trueRatio - 1) : Double.POSITIVE_INFINITY;
  }
}
