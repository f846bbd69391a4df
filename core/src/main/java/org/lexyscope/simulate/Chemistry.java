package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.LightProtocol;

/**
 * The protein of one cell over time: lit state, rates and concentrations at every frame.
 *
 * <p>Between changes of the light the lit state is exact; the rates follow it in steps of at most
 * half a second, each taken exactly with the lit state of its middle.
 */
final class Chemistry {
  private static final double STEP_S = 0.5;

  /** What one cell holds at one frame. */
  record State(
      double timeS,
      double litFraction,
      double importPerS,
      double exportPerS,
      Compartments protein,
      double unbleached) {}

  private final KineticsSettings rates;
  private final double importFactor;
  private final double exportFactor;
  private final LightProtocol light;
  private final double lightShare;

  /**
   * @param lightShare of the cell that lies in the light's region, 0..1
   */
  Chemistry(KineticsSettings rates, LightProtocol light, double lightShare, Xoshiro random) {
    this.rates = rates;
    this.light = light;
    this.lightShare = lightShare;
    this.importFactor = random.logNormal(rates.rateScatter());
    this.exportFactor = random.logNormal(rates.rateScatter());
  }

  /** The state at each frame; before the first the cell rested in the dark. */
  List<State> states(
      CellBody body, double meanConcentration, FieldSettings field, double bleached) {
    Compartments protein = atRest(body.nucleusVolume(), body.cytosolVolume(), meanConcentration);
    return states(protein, field.frameCount(), field.intervalS(), bleached);
  }

  /** The protein of a cell that rested in the dark. */
  Compartments atRest(double nucleusVolume, double cytosolVolume, double meanConcentration) {
    return Compartments.atRest(
        nucleusVolume, cytosolVolume, meanConcentration, importPerS(0), exportPerS(0));
  }

  /** The state at each frame, from a protein at rest in the dark. */
  List<State> states(Compartments atRest, int frameCount, double intervalS, double bleached) {
    Compartments protein = atRest;
    List<State> states = new ArrayList<>();
    double lit = 0;
    double unbleached = 1;
    for (int frame = 0; frame < frameCount; frame++) {
      double timeS = frame * intervalS;
      states.add(new State(timeS, lit, importPerS(lit), exportPerS(lit), protein, unbleached));
      double end = timeS + intervalS;
      while (timeS < end) {
        double stepS = stepFrom(timeS, end);
        double activation = rates.activationPerSPerMwCm2() * lightShare * light.irradianceAt(timeS);
        double middle = LitState.after(lit, stepS / 2, activation, rates.lovHalfTimeS());
        lit = LitState.after(lit, stepS, activation, rates.lovHalfTimeS());
        protein = protein.after(stepS, importPerS(middle), exportPerS(middle));
        timeS = timeS + stepS >= end - 1e-9 ? end : timeS + stepS;
      }
      unbleached *= 1 - bleached;
    }
    return states;
  }

  private double importPerS(double lit) {
    return importFactor * (rates.importPerS() + rates.litImportPerS() * lit);
  }

  private double exportPerS(double lit) {
    return exportFactor * (rates.exportPerS() + rates.litExportPerS() * lit);
  }

  /** A step ends at the next change of the light, at the frame's end or after STEP_S. */
  private double stepFrom(double timeS, double end) {
    double next = Math.min(end, timeS + STEP_S);
    for (LightProtocol.Step step : light.steps()) {
      if (step.timeS() > timeS && step.timeS() < next) {
        next = step.timeS();
      }
    }
    return next - timeS;
  }
}
