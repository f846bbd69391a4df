package org.lexyscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.measure.CytosolSource;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;

/** What a page chooses, counts and says. */
class ReportNumbersTest {
  @Test
  void a_short_video_shows_every_frame() {
    assertThat(FrameChoice.choose(5, new TreeSet<>(), 200)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void a_long_video_shows_both_ends_and_all_flagged_frames() {
    List<Integer> shown = FrameChoice.choose(5000, new TreeSet<>(Set.of(17, 18, 4001)), 200);
    assertThat(shown).hasSizeLessThanOrEqualTo(200).hasSizeGreaterThan(195).isSorted();
    assertThat(shown).contains(0, 17, 18, 4001, 4999);
  }

  @Test
  void flagged_frames_leave_room_for_evenly_spaced_ones() {
    TreeSet<Integer> flagged = new TreeSet<>();
    for (int frame = 1000; frame < 2000; frame++) {
      flagged.add(frame);
    }
    List<Integer> shown = FrameChoice.choose(5000, flagged, 200);
    assertThat(shown).hasSizeLessThanOrEqualTo(200).contains(0, 4999);
    assertThat(shown.stream().filter(frame -> frame > 2000)).hasSizeGreaterThan(20);
  }

  @Test
  void an_estimate_is_written_with_the_decimals_its_interval_needs() {
    DisplayTime minutes = new DisplayTime(60, "min");
    assertThat(minutes.duration(new Estimate(126, 108, 150))).isEqualTo("2.1 min [1.8, 2.5]");
    assertThat(minutes.duration(new Estimate(60, 59.4, 60.6))).isEqualTo("1.00 min [0.99, 1.01]");
    assertThat(minutes.moment(300)).isEqualTo("5.0 min");
  }

  @Test
  void the_half_time_of_many_cells_is_their_geometric_mean() {
    Estimate mean = Spread.geometricMean(List.of(1.0, 4.0, 2.0));
    assertThat(mean.value()).isCloseTo(2, within(1e-12));
    // ln: 0, ln 4, ln 2; sd ln 2, t(2) = 4.3027.
    assertThat(mean.high())
        .isCloseTo(2 * Math.exp(4.3027 * Math.log(2) / Math.sqrt(3)), within(1e-3));
  }

  @Test
  void a_kymograph_is_bright_inside_and_dark_outside_of_a_bright_disc() {
    int[] labels = new int[60 * 60];
    float[] pixels = new float[60 * 60];
    for (int index = 0; index < labels.length; index++) {
      boolean inside = Math.hypot(index % 60 - 30, Math.floorDiv(index, 60) - 30) < 10;
      labels[index] = inside ? 2 : 0;
      pixels[index] = inside ? 500 : 100;
    }
    Kymograph kymograph = new Kymograph(10, List.of(2), 3);
    kymograph.add(1, new Frame(60, 60, pixels), new LabelImage(60, 60, labels));
    float[] means = kymograph.of(2);
    int border = kymograph.binCount() / 2;
    assertThat(means[(border - 1) * 3 + 1]).isEqualTo(500);
    assertThat(means[border * 3 + 1]).isEqualTo(100);
    assertThat(means[border * 3]).isNaN();
  }

  @Test
  void one_grey_scale_serves_a_whole_video() throws Exception {
    Contrast contrast = Contrast.of(new ExampleVideo(64, 48, 6, 30, 2, 3));
    assertThat(contrast.grey(contrast.black())).isZero();
    assertThat(contrast.grey(contrast.white())).isEqualTo((byte) 255);
    assertThat(contrast.grey(Float.NaN)).isZero();
  }

  @Test
  void measured_traces_and_rates_become_rows_named_by_what_the_cells_do() {
    double[] timesS = new double[40];
    List<Trace> traces = new ArrayList<>();
    for (int cell = 1; cell <= 3; cell++) {
      List<TracePoint> points = new ArrayList<>();
      for (int frame = 0; frame < 40; frame++) {
        timesS[frame] = 10.0 * frame;
        double fraction = 0.2 + 0.4 * Math.exp(-0.02 * timesS[frame]);
        double nucleus = 1000 * fraction;
        double cytosol = 1000 * (1 - fraction) / 3;
        points.add(
            new TracePoint(
                frame,
                5,
                5,
                80,
                nucleus + 100 + cell * Math.sin(frame),
                cytosol + 100,
                100,
                1,
                0.01,
                200,
                CytosolSource.RING,
                frame == 3 ? EnumSet.of(Flag.TOUCHES_BORDER) : EnumSet.noneOf(Flag.class)));
      }
      traces.add(new Trace(cell, points));
    }
    LightProtocol light = new LightProtocol(List.of(new LightProtocol.Step(0, 1)));
    Rates rates =
        Rates.of(
            TimeAxis.seconds(timesS),
            traces.stream().map(trace -> org.lexyscope.kinetics.CellTrace.of(trace, 40)).toList(),
            Optional.of(light));

    List<RateRow> rows = RateRows.of(rates);
    assertThat(rows).hasSize(3).allMatch(row -> row.phase().equals("export in light"));
    assertThat(rows.getFirst().halfTime().value()).isCloseTo(Math.log(2) / 0.02, within(3.0));
    assertThat(rows.getFirst().flags()).contains("touches_border");
    List<CellTrace> shown = CellTraces.of(traces, rates);
    assertThat(shown.getFirst().points().get(7).time()).isEqualTo(70);
    assertThat(shown.getFirst().points().get(3).flags()).containsExactly("touches_border");
  }
}
