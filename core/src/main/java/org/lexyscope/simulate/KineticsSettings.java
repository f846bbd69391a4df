package org.lexyscope.simulate;

/**
 * The rates of LEXY (Niopek et al., Nature Communications 7:10624, 2016): light uncovers an export
 * signal, so the export rate rises with the lit fraction of the LOV2 domain.
 *
 * <p>Rates count per nuclear volume: {@code dCn/dt = importPerS * Cc - exportPerS * Cn}, so that
 * N/C settles at import / export. LINuS-like constructs raise {@code litImportPerS} instead.
 *
 * @param lovHalfTimeS half-time of the dark reversion
 * @param activationPerSPerMwCm2 lit-state formation rate at 1 mW/cm2 of blue light; about 0.04 from
 *     the flavin's absorption (12,000 per M and cm at 470 nm, quantum yield 0.4)
 * @param importPerS import rate in the dark
 * @param litImportPerS added import when all LOV2 is lit
 * @param exportPerS export rate in the dark
 * @param litExportPerS added export when all LOV2 is lit
 * @param rateScatter standard deviation of ln(rate) between cells
 */
public record KineticsSettings(
    double lovHalfTimeS,
    double activationPerSPerMwCm2,
    double importPerS,
    double litImportPerS,
    double exportPerS,
    double litExportPerS,
    double rateScatter) {
  public static final KineticsSettings DEFAULT =
      new KineticsSettings(LovVariant.WILD_TYPE.halfTimeS(), 0.045, 0.0045, 0, 0.0015, 0.010, 0.15);

  public KineticsSettings {
    Checks.positive("lovHalfTimeS", lovHalfTimeS);
    Checks.notNegative("activationPerSPerMwCm2", activationPerSPerMwCm2);
    Checks.positive("importPerS", importPerS);
    Checks.notNegative("litImportPerS", litImportPerS);
    Checks.positive("exportPerS", exportPerS);
    Checks.notNegative("litExportPerS", litExportPerS);
    Checks.notNegative("rateScatter", rateScatter);
  }

  /**
   * Rates that settle at one N/C in the dark and at another in steady light.
   *
   * @param darkRatio N/C in the dark
   * @param litRatio N/C in the light; below {@code darkRatio} export is raised, above it import
   * @param fasterPerS the larger of import and export rate in the dark
   * @param irradianceMwCm2 of that light
   */
  public static KineticsSettings reaching(
      double darkRatio,
      double litRatio,
      double fasterPerS,
      double lovHalfTimeS,
      double irradianceMwCm2) {
    double activation = DEFAULT.activationPerSPerMwCm2;
    double lit = LitState.steady(activation * irradianceMwCm2, lovHalfTimeS);
    double importPerS = darkRatio > 1 ? fasterPerS : fasterPerS * darkRatio;
    double exportPerS = importPerS / darkRatio;
    double litExport = Math.max(0, (importPerS / litRatio - exportPerS) / lit);
    double litImport = Math.max(0, (exportPerS * litRatio - importPerS) / lit);
    return new KineticsSettings(
        lovHalfTimeS,
        activation,
        importPerS,
        litImport,
        exportPerS,
        litExport,
        DEFAULT.rateScatter);
  }

  KineticsSettings withRateScatter(double newScatter) {
    return new KineticsSettings(
        lovHalfTimeS,
        activationPerSPerMwCm2,
        importPerS,
        litImportPerS,
        exportPerS,
        litExportPerS,
        newScatter);
  }
}
