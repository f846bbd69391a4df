package org.lexyscope.simulate;

/**
 * Protein in a nucleus and a cytosol, both well mixed: {@code dCn/dt = ki Cc - ke Cn}, and what
 * leaves one compartment enters the other ({@code Vn Cn + Vc Cc} is constant).
 *
 * @param nucleusVolume Vn
 * @param cytosolVolume Vc, in the same unit
 * @param nucleus Cn, amount per volume
 * @param cytosol Cc
 */
record Compartments(double nucleusVolume, double cytosolVolume, double nucleus, double cytosol) {

  /** A mean concentration over the whole cell, at rest under these rates: Cn / Cc = ki / ke. */
  static Compartments atRest(
      double nucleusVolume, double cytosolVolume, double mean, double ki, double ke) {
    double total = mean * (nucleusVolume + cytosolVolume);
    double cytosol = total / (nucleusVolume * ki / ke + cytosolVolume);
    return new Compartments(nucleusVolume, cytosolVolume, cytosol * ki / ke, cytosol);
  }

  double total() {
    return nucleusVolume * nucleus + cytosolVolume * cytosol;
  }

  /**
   * The concentrations after a time with fixed rates. With the total kept, Cn relaxes to {@code ki
   * total / (Vc ke + Vn ki)} at the rate {@code ke + ki Vn / Vc}, which is taken exactly.
   */
  Compartments after(double durationS, double importPerS, double exportPerS) {
    double total = total();
    double relaxationPerS = exportPerS + importPerS * nucleusVolume / cytosolVolume;
    double resting = importPerS * total / cytosolVolume / relaxationPerS;
    double next = resting + (nucleus - resting) * StrictMath.exp(-relaxationPerS * durationS);
    return new Compartments(
        nucleusVolume, cytosolVolume, next, (total - nucleusVolume * next) / cytosolVolume);
  }
}
