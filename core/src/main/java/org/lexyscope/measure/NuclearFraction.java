package org.lexyscope.measure;

/**
 * The share of a cell's protein that is in its nucleus.
 *
 * <p>With mean concentrations N in the nucleus (volume Vn) and C in the cytosol (volume Vc), the
 * amounts are N Vn and C Vc, so {@code f = N / (N + rho C)} with {@code rho = Vc / Vn}. Bleaching
 * and brightness scale N and C alike and cancel. While the total is conserved, two compartments
 * with first-order import and export make f exponential in time, which N/C is not: rates are fitted
 * to f.
 */
public final class NuclearFraction {
  private NuclearFraction() {}

  /**
   * The nuclear fraction of one cell in one frame.
   *
   * @param nucleus mean in the nucleus minus background
   * @param cytosol mean in the cytosol minus background
   * @param rho effective volume ratio cytosol to nucleus, above 0
   * @return usually 0..1; noise in dark compartments can leave that range; NaN when a value is
   *     missing or the total is not above 0
   */
  public static double of(double nucleus, double cytosol, double rho) {
    if (!(rho > 0)) {
      throw new IllegalArgumentException("The volume ratio must be above 0, found " + rho + ".");
    }
    double total = nucleus + rho * cytosol;
    return total > 0 ? nucleus / total : Double.NaN;
  }

  /**
   * The nuclear fraction of one cell over time.
   *
   * @param nucleus by frame, minus background, NaN where missing
   * @param cytosol by frame, of the same length
   */
  public static double[] of(double[] nucleus, double[] cytosol, double rho) {
    if (nucleus.length != cytosol.length) {
      throw new IllegalArgumentException(
          "The nucleus has %d frames and the cytosol %d; they must be equal."
              .formatted(nucleus.length, cytosol.length));
    }
    double[] fraction = new double[nucleus.length];
    for (int frame = 0; frame < fraction.length; frame++) {
      fraction[frame] = of(nucleus[frame], cytosol[frame], rho);
    }
    return fraction;
  }
}
