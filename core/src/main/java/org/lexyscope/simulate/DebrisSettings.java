package org.lexyscope.simulate;

/**
 * Bright things that are no cells: dead rounded cells, floating fragments, dust in the light.
 *
 * @param count pieces in the field
 * @param diameterUm median size, scattered threefold
 * @param brightness relative to a cell of expression 1 at its thickest
 * @param floatUmPerFrame how fast they drift
 */
public record DebrisSettings(
    int count, double diameterUm, double brightness, double floatUmPerFrame) {
  public static final DebrisSettings NONE = new DebrisSettings(0, 2, 1, 0);

  public DebrisSettings {
    Checks.between("count", count, 0, 100_000);
    Checks.positive("diameterUm", diameterUm);
    Checks.notNegative("brightness", brightness);
    Checks.notNegative("floatUmPerFrame", floatUmPerFrame);
  }
}
