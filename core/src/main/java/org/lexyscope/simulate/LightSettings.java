package org.lexyscope.simulate;

import java.util.List;
import org.lexyscope.image.LightProtocol;

/**
 * The blue light that drives the cells and what the imaging light costs them.
 *
 * @param protocol irradiance in mW/cm2 over time
 * @param region where it falls
 * @param bleachedPerFrame share of the fluorophores lost with every exposure, 0..1
 */
public record LightSettings(LightProtocol protocol, LightRegion region, double bleachedPerFrame) {
  public static final LightSettings DEFAULT =
      new LightSettings(pulse(0, 300, 5), LightRegion.WHOLE_FIELD, 0.003);

  public LightSettings {
    Checks.between("bleachedPerFrame", bleachedPerFrame, 0, 0.99);
  }

  /** The same course in so many times the time and frames; all frames together bleach as much. */
  LightSettings stretched(double times) {
    List<LightProtocol.Step> steps =
        protocol.steps().stream()
            .map(step -> new LightProtocol.Step(times * step.timeS(), step.irradiance()))
            .toList();
    double kept = StrictMath.pow(1 - bleachedPerFrame, 1 / times);
    return new LightSettings(new LightProtocol(steps), region, 1 - kept);
  }

  /** Light from one time to another. */
  static LightProtocol pulse(double fromS, double toS, double irradianceMwCm2) {
    return new LightProtocol(
        List.of(new LightProtocol.Step(fromS, irradianceMwCm2), new LightProtocol.Step(toS, 0)));
  }
}
