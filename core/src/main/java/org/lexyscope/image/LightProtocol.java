package org.lexyscope.image;

import java.util.List;

/**
 * The activating light over time: from each step's time on, its irradiance holds until the next
 * step; before the first step it is dark.
 *
 * @param steps at rising times
 */
public record LightProtocol(List<Step> steps) {
  /** Never any light. */
  public static final LightProtocol DARK = new LightProtocol(List.of());

  /**
   * A change of the light.
   *
   * @param timeS when this irradiance begins, in seconds on the video's clock
   * @param irradiance of at least 0, in the user's unit (the simulator: mW/cm2)
   */
  public record Step(double timeS, double irradiance) {
    public Step {
      if (!Double.isFinite(timeS) || !(irradiance >= 0) || Double.isInfinite(irradiance)) {
        throw new IllegalArgumentException(
            "A light step needs a finite time and an irradiance of at least 0, found time %s s and irradiance %s."
                .formatted(timeS, irradiance));
      }
    }
  }

  public LightProtocol {
    steps = List.copyOf(steps);
    for (int index = 1; index < steps.size(); index++) {
      if (!(steps.get(index).timeS() > steps.get(index - 1).timeS())) {
        throw new IllegalArgumentException(
            "Light steps must rise in time; step %d is at %s s, after %s s."
                .formatted(index + 1, steps.get(index).timeS(), steps.get(index - 1).timeS()));
      }
    }
  }

  public double irradianceAt(double timeS) {
    double irradiance = 0;
    for (Step step : steps) {
      if (step.timeS() > timeS) {
        break;
      }
      irradiance = step.irradiance();
    }
    return irradiance;
  }
}
