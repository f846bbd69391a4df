package org.lexyscope.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.image.LightProtocol.Step;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.measure.CytosolSource;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.measure.VolumeRatio;

class RatesTest {
  private static final int FRAMES = 40;
  private static final LightProtocol LIGHT =
      new LightProtocol(List.of(new Step(0, 5), new Step(400, 0)));

  /** Export at 0.01 /s to 30 %, recovery at 0.005 /s to 70 %, volume ratio 4. */
  private static CellTrace cell(int id, List<Set<Flag>> flags) {
    Random random = new Random(id);
    double[] nucleus = new double[FRAMES];
    double[] cytosol = new double[FRAMES];
    for (int frame = 0; frame < FRAMES; frame++) {
      double timeS = 20.0 * frame;
      double exported = 0.3 + 0.4 * Math.exp(-0.01 * Math.min(timeS, 400));
      double fraction =
          timeS < 400 ? exported : 0.7 + (exported - 0.7) * Math.exp(-0.005 * (timeS - 400));
      double total = 1000 * Math.exp(-0.0002 * timeS);
      nucleus[frame] = total * fraction * (1 + 0.003 * random.nextGaussian());
      cytosol[frame] = total * (1 - fraction) / 4 * (1 + 0.003 * random.nextGaussian());
    }
    return new CellTrace(id, nucleus, cytosol, flags);
  }

  private static TimeAxis seconds() {
    return TimeAxis.of(Calibration.UNKNOWN.withInterval(20, FRAMES), FRAMES);
  }

  @Test
  void a_light_protocol_gives_export_and_recovery_of_each_cell() {
    Rates rates =
        Rates.of(seconds(), List.of(cell(1, List.of()), cell(2, List.of())), Optional.of(LIGHT));
    assertThat(rates.volumeRatio().value()).isCloseTo(4, within(0.3));
    assertThat(rates.cells()).hasSize(4);
    Converged light = (Converged) rates.cells().get(0).fit();
    Converged dark = (Converged) rates.cells().get(1).fit();
    assertThat(light.rate().value()).isCloseTo(0.01, within(0.0007));
    assertThat(light.direction()).isEqualTo(PhaseFit.Direction.EXPORT);
    assertThat(dark.rate().value()).isCloseTo(0.005, within(0.0005));
    assertThat(dark.direction()).isEqualTo(PhaseFit.Direction.IMPORT);
  }

  @Test
  void without_light_the_trace_tells_the_phases_and_the_result_says_so() {
    Rates rates = Rates.of(seconds(), List.of(cell(1, List.of())), Optional.empty());
    assertThat(rates.phases()).hasSize(2).allMatch(p -> p.from() == Phase.Source.TRACE);
    assertThat(rates.phases().get(1).firstFrame()).isBetween(19, 21);
  }

  @Test
  void without_frame_times_rates_are_per_frame() {
    TimeAxis frames = TimeAxis.of(Calibration.UNKNOWN, FRAMES);
    Rates rates = Rates.of(frames, List.of(cell(1, List.of())), Optional.empty());
    assertThat(((Converged) rates.cells().getFirst().fit()).rate().value())
        .isCloseTo(0.2, within(0.02));
    List<Object> row = RateTable.rows(rates).getFirst();
    assertThat(row.get(RateTable.header().indexOf("rate_unit"))).isEqualTo("1/frame");
  }

  @Test
  void flags_of_a_phase_are_those_of_its_frames_and_low_contrast_needs_most_of_them() {
    List<Set<Flag>> flags = new ArrayList<>();
    for (int frame = 0; frame < FRAMES; frame++) {
      flags.add(frame == 3 ? Set.of(Flag.TOUCHES_BORDER, Flag.LOW_CONTRAST) : Set.of());
    }
    for (int frame = 22; frame < FRAMES; frame++) {
      flags.set(frame, Set.of(Flag.LOW_CONTRAST));
    }
    Rates rates = Rates.of(seconds(), List.of(cell(1, flags)), Optional.of(LIGHT));
    assertThat(rates.cells().get(0).flags()).containsExactly(Flag.TOUCHES_BORDER);
    assertThat(rates.cells().get(1).flags()).containsExactly(Flag.LOW_CONTRAST);
  }

  @Test
  void a_phase_without_enough_frames_is_a_row_without_numbers() {
    LightProtocol late = new LightProtocol(List.of(new Step(0, 5), new Step(750, 0)));
    Rates rates =
        Rates.of(seconds(), List.of(cell(1, List.of())), Optional.of(late), VolumeRatio.given(4));
    List<Object> row = RateTable.rows(rates).get(1);
    List<String> header = RateTable.header();
    assertThat(row).hasSameSizeAs(header);
    assertThat(row.get(header.indexOf("rate"))).isEqualTo(Double.NaN);
    assertThat(row.get(header.indexOf("frames"))).isEqualTo(2);
    assertThat(row.get(header.indexOf("flags"))).isEqualTo("not_converged few_frames");
    assertThat(row.get(header.indexOf("rho_from"))).isEqualTo("given");
  }

  @Test
  void a_widened_interval_holds_the_same_value() {
    Estimate wider = new Estimate(2, 2 * Math.exp(-0.3), 2 * Math.exp(0.4)).widened(0.3);
    assertThat(wider.value()).isEqualTo(2);
    assertThat(wider.low()).isCloseTo(2 * Math.exp(-Math.hypot(0.3, 0.3)), within(1e-12));
    assertThat(wider.high()).isCloseTo(2 * Math.exp(0.5), within(1e-12));
    assertThat(new Estimate(0.5, 0, 0.6).widened(1).low()).isZero();
    assertThat(new Estimate(0.5, 0.4, 0.6).widened(0).high()).isCloseTo(0.6, within(1e-12));
    Estimate negative = new Estimate(-2, -2 * Math.exp(0.4), -2 * Math.exp(-0.3)).widened(0.3);
    assertThat(negative.low()).isCloseTo(-wider.high(), within(1e-12));
    assertThat(negative.high()).isCloseTo(-wider.low(), within(1e-12));
    assertThat(new Estimate(-0.5, -0.6, 0.1).widened(1).high()).isEqualTo(0.1);
    assertThat(new Estimate(0, -1, 1).widened(1)).isEqualTo(new Estimate(0, -1, 1));
  }

  @Test
  void frames_a_measured_trace_does_not_hold_are_lost() {
    TracePoint point =
        new TracePoint(1, 0, 0, 9, 30, 20, 10, Double.NaN, 0.1, 20, CytosolSource.RING, Set.of());
    CellTrace trace = CellTrace.of(new Trace(4, List.of(point)), 3);
    assertThat(trace.nucleus()).containsExactly(Double.NaN, 20, Double.NaN);
    assertThat(trace.cytosol()[1]).isEqualTo(10);
    assertThat(trace.flags(1)).isEmpty();
    assertThat(trace.flags(2)).containsExactly(Flag.NUCLEUS_LOST);
  }

  @Test
  void frame_times_must_fit_the_frames() {
    assertThatThrownBy(() -> TimeAxis.of(Calibration.UNKNOWN.withInterval(20, 3), 4))
        .hasMessage("The video has 4 frames and 3 frame times; give --frame-interval.");
  }
}
