package org.lexyscope.evaluate;

/**
 * The rate of one cell and phase. Rates are NaN where the fit did not converge.
 *
 * @param cell true label
 * @param trueRate the same fit to the true trace: true masks on the reference image
 * @param physicalExport the simulation's own export rate, averaged over the phase; NaN when unknown
 * @param physicalImport likewise, for the cytosol's protein
 * @param rate from the predicted masks on the video
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record RateScore(
    int cell,
    String phase,
    double trueRate,
    double physicalExport,
    double physicalImport,
    double rate,
    double low,
    double high) {

  /**
   * |rate over true rate - 1|; infinite where only the true trace has a rate, NaN where it has none
   * either.
   */
  public double error() {
    if (Double.isNaN(trueRate)) {
      return Double.NaN;
    }
    return Double.isNaN(rate) ? Double.POSITIVE_INFINITY : Math.abs(rate / trueRate - 1);
  }
}
