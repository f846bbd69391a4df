package org.lexyscope.simulate;

/**
 * How fast the LOV2 domain of Avena sativa falls back in the dark. Wild type reverts within about a
 * minute at room temperature; point mutants near the flavin are known from seconds (such as I427V)
 * to many minutes (such as V416L; Zoltowski, Vaccaro and Crane 2009). Round numbers: the half-time
 * itself is a setting.
 */
public enum LovVariant {
  WILD_TYPE(50),
  FAST(6),
  SLOW(500);

  private final double halfTimeS;

  LovVariant(double halfTimeS) {
    this.halfTimeS = halfTimeS;
  }

  /** Half-time of the dark reversion in seconds. */
  public double halfTimeS() {
    return halfTimeS;
  }
}
