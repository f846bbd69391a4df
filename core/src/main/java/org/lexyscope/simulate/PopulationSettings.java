package org.lexyscope.simulate;

/**
 * Which cells stand where.
 *
 * @param arrangement how they are laid out
 * @param cellCount cells with their centre in the field (ignored by {@code MONOLAYER}, which fills
 *     it)
 * @param spacingUm distance of neighbours: the least for {@code SCATTERED}, the typical for {@code
 *     MONOLAYER}
 * @param alignment 0 = every cell points anywhere, 1 = all along one direction
 * @param expression mean concentration of the protein, 1 = the camera's {@code peakElectrons} where
 *     a cell is thickest
 * @param expressionScatter standard deviation of ln(expression) between cells
 */
public record PopulationSettings(
    Arrangement arrangement,
    int cellCount,
    double spacingUm,
    double alignment,
    double expression,
    double expressionScatter) {
  public static final PopulationSettings DEFAULT =
      new PopulationSettings(Arrangement.SCATTERED, 1, 30, 0, 1, 0.1);

  /** How cells are laid out. */
  public enum Arrangement {
    /** Anywhere in the field, no two closer than the spacing as long as there is room. */
    SCATTERED,
    /** A layer without order that covers the field and goes on beyond it. */
    MONOLAYER
  }

  public PopulationSettings {
    Checks.between("cellCount", cellCount, 1, 60_000);
    Checks.positive("spacingUm", spacingUm);
    Checks.between("alignment", alignment, 0, 1);
    Checks.positive("expression", expression);
    Checks.notNegative("expressionScatter", expressionScatter);
  }
}
