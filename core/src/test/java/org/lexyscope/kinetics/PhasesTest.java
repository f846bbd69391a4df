package org.lexyscope.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.image.LightProtocol.Step;

class PhasesTest {
  private static TimeAxis axis(int frames) {
    return TimeAxis.of(Calibration.UNKNOWN.withInterval(20, frames), frames);
  }

  private static LightProtocol light(double... timesAndIrradiances) {
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < timesAndIrradiances.length; index += 2) {
      steps.add(new Step(timesAndIrradiances[index], timesAndIrradiances[index + 1]));
    }
    return new LightProtocol(steps);
  }

  @Test
  void light_on_and_off_make_two_phases_and_the_dark_before_is_a_baseline() {
    assertThat(LightPhases.of(light(100, 5, 300, 0), axis(30)))
        .containsExactly(
            new Phase("light", Phase.Source.LIGHT, 5, 15),
            new Phase("dark", Phase.Source.LIGHT, 15, 30));
  }

  @Test
  void a_video_may_start_with_the_light_on() {
    assertThat(LightPhases.of(light(-60, 5, 200, 0), axis(20)))
        .extracting(Phase::name, Phase::firstFrame, Phase::endFrame)
        .containsExactly(tuple("light", 0, 10), tuple("dark", 10, 20));
  }

  @Test
  void repeated_phases_are_numbered() {
    assertThat(LightPhases.of(light(0, 5, 200, 0, 400, 5, 500, 9), axis(40)))
        .extracting(Phase::name)
        .containsExactly("light_1", "dark", "light_2", "light_3");
  }

  @Test
  void pulses_within_two_frames_are_one_light_phase() {
    assertThat(LightPhases.of(light(0, 5, 1, 0, 30, 5, 31, 0, 60, 5, 61, 0), axis(20)))
        .extracting(Phase::name, Phase::firstFrame)
        .containsExactly(tuple("light", 0), tuple("dark", 4));
  }

  @Test
  void no_light_makes_no_phase() {
    assertThat(LightPhases.of(LightProtocol.DARK, axis(20))).isEmpty();
  }

  @Test
  void light_without_frame_times_is_refused() {
    assertThatThrownBy(() -> LightPhases.of(light(0, 1), TimeAxis.of(Calibration.UNKNOWN, 10)))
        .hasMessageContaining("Give --frame-interval");
  }

  /** Flat, then export from frame 10, then recovery from frame 30. */
  private static double[] exportAndRecovery(int baseline, int end, double noise) {
    Random random = new Random(2);
    double[] trace = new double[end - baseline];
    for (int index = 0; index < trace.length; index++) {
      int frame = index + baseline;
      double exported = 0.3 + 0.4 * Math.exp(-0.2 * Math.max(0, frame - 10));
      double clean = frame < 30 ? exported : 0.7 - 0.39 * Math.exp(-0.1 * (frame - 30));
      trace[index] = clean + noise * random.nextGaussian();
    }
    return trace;
  }

  @Test
  void baseline_export_and_recovery_are_found_in_the_trace() {
    List<Phase> phases = TracePhases.of(axis(60), exportAndRecovery(0, 60, 0.01));
    assertThat(phases).extracting(Phase::name).containsExactly("phase_1", "phase_2", "phase_3");
    assertThat(phases.get(1).firstFrame()).isBetween(9, 11);
    assertThat(phases.get(2).firstFrame()).isBetween(29, 31);
  }

  @Test
  void export_and_recovery_without_baseline_are_two_phases() {
    List<Phase> phases = TracePhases.of(axis(50), exportAndRecovery(10, 60, 0.01));
    assertThat(phases).hasSize(2);
    assertThat(phases.get(1).firstFrame()).isBetween(19, 21);
  }

  @Test
  void export_alone_is_one_phase_with_and_without_noise() {
    assertThat(TracePhases.of(axis(20), exportAndRecovery(10, 30, 0.01))).hasSize(1);
    assertThat(TracePhases.of(axis(20), exportAndRecovery(10, 30, 0))).hasSize(1);
  }

  @Test
  void noise_and_constants_are_one_phase() {
    assertThat(TracePhases.of(axis(40), new Random(4).doubles(40).toArray())).hasSize(1);
    assertThat(TracePhases.of(axis(40), new double[40])).hasSize(1);
  }

  @Test
  void missing_frames_and_long_videos_are_no_obstacle() {
    double[] trace = exportAndRecovery(10, 60, 0.01);
    Arrays.fill(trace, 0, 3, Double.NaN);
    trace[30] = Double.NaN;
    assertThat(TracePhases.of(axis(50), trace).getFirst().firstFrame()).isEqualTo(3);
    double[] slow = new double[2000];
    Arrays.setAll(slow, frame -> Math.abs(frame - 1000) / 1000.0);
    assertThat(TracePhases.of(axis(2000), slow)).hasSize(2);
  }

  @Test
  void three_values_are_no_phase() {
    double[] trace = {1, Double.NaN, 2, 3};
    assertThat(TracePhases.of(axis(4), trace)).isEmpty();
  }
}
