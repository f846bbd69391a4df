package org.lexyscope.simulate;

/**
 * The lit fraction a of the LOV2 domain: {@code da/dt = k I (1 - a) - ln 2 / T * a}.
 *
 * <p>While the irradiance I holds, a approaches its steady value as one exponential, which is taken
 * exactly, so a step may be of any length.
 */
final class LitState {
  private static final double LN2 = StrictMath.log(2);

  private LitState() {}

  /**
   * The fraction after a time at one irradiance.
   *
   * @param fraction at the start, 0..1
   * @param activationPerS k I
   * @param halfTimeS T, of the dark reversion
   */
  static double after(double fraction, double durationS, double activationPerS, double halfTimeS) {
    double steady = steady(activationPerS, halfTimeS);
    double ratePerS = activationPerS + LN2 / halfTimeS;
    return steady + (fraction - steady) * StrictMath.exp(-ratePerS * durationS);
  }

  /** The fraction that light of any duration ends in. */
  static double steady(double activationPerS, double halfTimeS) {
    return activationPerS / (activationPerS + LN2 / halfTimeS);
  }
}
