package org.lexyscope.simulate;

import java.util.List;
import org.lexyscope.image.LightProtocol;

/**
 * How the protein of one cell moves between nucleus and cytosol under a light protocol: the
 * simulator's kinetics without its pictures. What leaves one compartment enters the other.
 */
public final class ConcentrationPath {
  private ConcentrationPath() {}

  /**
   * Concentrations at one frame, per mean concentration of the cell.
   *
   * @param nucleus 1 = the mean of the whole cell
   * @param cytosol the same in the cytosol
   */
  public record Levels(double nucleus, double cytosol) {
    /** The N/C. */
    public double ratio() {
      return nucleus / cytosol;
    }
  }

  /**
   * The levels at each frame; before the first frame, at 0 s, the cell rested in the dark.
   *
   * @param rates their scatter between cells is left out
   * @param nucleusVolume above 0, in any unit
   * @param cytosolVolume above 0, in the same unit
   */
  public static List<Levels> of(
      KineticsSettings rates,
      LightProtocol light,
      double nucleusVolume,
      double cytosolVolume,
      int frameCount,
      double intervalS) {
    Checks.positive("nucleusVolume", nucleusVolume);
    Checks.positive("cytosolVolume", cytosolVolume);
    Checks.between("frameCount", frameCount, 1, 1_000_000);
    Checks.positive("intervalS", intervalS);
    Chemistry chemistry =
        new Chemistry(rates.withRateScatter(0), light, 1, Xoshiro.stream(0, "unscattered"));
    Compartments protein = chemistry.atRest(nucleusVolume, cytosolVolume, 1);
    return chemistry.states(protein, frameCount, intervalS, 0).stream()
        .map(state -> new Levels(state.protein().nucleus(), state.protein().cytosol()))
        .toList();
  }
}
