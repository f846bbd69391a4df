package org.lexyscope.report;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.LightProtocol;

/** When a light protocol is on. */
final class LightPeriods {
  /** A stretch of constant light above 0. */
  record Period(double from, double to, double irradiance) {}

  private LightPeriods() {}

  /** The stretches of light within [from, to], in the protocol's unit of time. */
  static List<Period> within(LightProtocol light, double from, double to) {
    List<Period> periods = new ArrayList<>();
    List<LightProtocol.Step> steps = light.steps();
    for (int index = 0; index < steps.size(); index++) {
      double start = Math.max(from, steps.get(index).timeS());
      double end = index + 1 < steps.size() ? Math.min(to, steps.get(index + 1).timeS()) : to;
      if (steps.get(index).irradiance() > 0 && end > start) {
        periods.add(new Period(start, end, steps.get(index).irradiance()));
      }
    }
    return periods;
  }
}
