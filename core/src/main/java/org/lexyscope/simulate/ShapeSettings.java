package org.lexyscope.simulate;

/**
 * The form of cells and nuclei, seen from above and from the side.
 *
 * <p>The height of a cell rises from its edge to a lamella and from there to a dome over the
 * nucleus: {@code H = l(s) (1 - domeShare + domeShare / (1 + (q / domeWidth)^4))}, {@code l = s (1
 * + edge) / (s + edge)}, with s = 0 at the cell's edge and 1 at its centre, and q the distance from
 * the nucleus' centre in nuclear radii. Inside the nucleus (q &lt; 1) a share {@code nucleusFill
 * sqrt(1 - q^4)} of that height is nucleus, the rest cytosol above and below: where both hold the
 * same concentration the nucleus' border leaves no trace.
 *
 * @param family of the outlines
 * @param nucleusDiameterUm median diameter of the disc with the nucleus' area
 * @param nucleusScatter standard deviation of ln(diameter) between cells
 * @param nucleusAspect long over short axis of the nucleus, at least 1
 * @param cellDiameterUm median diameter of the disc with the cell's area
 * @param cellAspect long over short axis of the cell, at least 1
 * @param roughness relative amplitude of the bumps of a cell's outline
 * @param nucleusRoughness the same for the nucleus
 * @param nucleusOffset how far the nucleus may lie from the cell's centre, in cell radii
 * @param edge share of the cell's radius over which its height rises
 * @param domeShare share of the height that is dome, 0 = flat
 * @param domeWidth in nuclear radii
 * @param nucleusFill largest share of the cell's height taken by the nucleus
 */
public record ShapeSettings(
    ShapeFamily family,
    double nucleusDiameterUm,
    double nucleusScatter,
    double nucleusAspect,
    double cellDiameterUm,
    double cellAspect,
    double roughness,
    double nucleusRoughness,
    double nucleusOffset,
    double edge,
    double domeShare,
    double domeWidth,
    double nucleusFill) {
  public static final ShapeSettings DEFAULT =
      new ShapeSettings(
          ShapeFamily.BUMPY, 14, 0.08, 1.25, 42, 1.4, 0.15, 0.04, 0.2, 0.12, 0.5, 2, 0.85);

  public ShapeSettings {
    Checks.positive("nucleusDiameterUm", nucleusDiameterUm);
    Checks.notNegative("nucleusScatter", nucleusScatter);
    Checks.between("nucleusAspect", nucleusAspect, 1, 4);
    Checks.positive("cellDiameterUm", cellDiameterUm);
    Checks.between("cellAspect", cellAspect, 1, 8);
    Checks.between("roughness", roughness, 0, 0.6);
    Checks.between("nucleusRoughness", nucleusRoughness, 0, 0.4);
    Checks.between("nucleusOffset", nucleusOffset, 0, 0.8);
    Checks.between("edge", edge, 0.001, 10);
    Checks.between("domeShare", domeShare, 0, 1);
    Checks.positive("domeWidth", domeWidth);
    Checks.between("nucleusFill", nucleusFill, 0.05, 1);
  }
}
