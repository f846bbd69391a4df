package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.image.LightProtocol.Step;

/**
 * The phases a light protocol cuts a video into: one for each irradiance, from its step to the
 * next.
 *
 * <p>Dark gaps shorter than two frame intervals are those of pulsed light and count as lit. The
 * dark before the first light is a baseline, not a phase. A frame taken at the very time of a step
 * opens the new phase: it still shows where the old one ended, which is where the new one starts.
 */
public final class LightPhases {
  private static final double PULSE_GAP_INTERVALS = 2;

  private LightPhases() {}

  /**
   * The phases that hold frames of the video.
   *
   * @throws IllegalArgumentException if the frame times are unknown
   */
  public static List<Phase> of(LightProtocol light, TimeAxis axis) {
    if (axis.unit() != TimeAxis.Unit.SECOND) {
      throw new IllegalArgumentException(
          "A light protocol is in seconds, but the times of the frames are unknown. Give --frame-interval.");
    }
    List<Step> steps = changes(withoutPulseGaps(light.steps(), axis.interval()));
    List<Phase> phases = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      Step step = steps.get(index);
      double endS =
          index + 1 < steps.size() ? steps.get(index + 1).timeS() : Double.POSITIVE_INFINITY;
      int first = firstFrameFrom(axis, step.timeS());
      int end = firstFrameFrom(axis, endS);
      if (end > first) {
        phases.add(
            new Phase(step.irradiance() > 0 ? "light" : "dark", Phase.Source.LIGHT, first, end));
      }
    }
    return numbered(phases);
  }

  private static List<Step> withoutPulseGaps(List<Step> steps, double intervalS) {
    List<Step> kept = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      Step step = steps.get(index);
      boolean shortGap =
          step.irradiance() == 0
              && index + 1 < steps.size()
              && steps.get(index + 1).timeS() - step.timeS() < PULSE_GAP_INTERVALS * intervalS;
      if (!shortGap) {
        kept.add(step);
      }
    }
    return kept;
  }

  /** Only the steps that change the irradiance; it is dark before the first. */
  private static List<Step> changes(List<Step> steps) {
    List<Step> kept = new ArrayList<>();
    double irradiance = 0;
    for (Step step : steps) {
      if (step.irradiance() != irradiance) {
        kept.add(step);
        irradiance = step.irradiance();
      }
    }
    return kept;
  }

  private static int firstFrameFrom(TimeAxis axis, double timeS) {
    int frame = 0;
    while (frame < axis.frameCount() && axis.times()[frame] < timeS) {
      frame++;
    }
    return frame;
  }

  private static List<Phase> numbered(List<Phase> phases) {
    Map<String, Integer> totals = new HashMap<>();
    phases.forEach(phase -> totals.merge(phase.name(), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    List<Phase> named = new ArrayList<>();
    for (Phase phase : phases) {
      int number = seen.merge(phase.name(), 1, Integer::sum);
      boolean single = totals.getOrDefault(phase.name(), 0) == 1;
      String name = single ? phase.name() : phase.name() + "_" + number;
      named.add(new Phase(name, phase.from(), phase.firstFrame(), phase.endFrame()));
    }
    return List.copyOf(named);
  }
}
