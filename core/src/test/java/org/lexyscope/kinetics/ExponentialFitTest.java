package org.lexyscope.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.PhaseFit.Direction;
import org.lexyscope.kinetics.PhaseFit.NotConverged;
import org.lexyscope.kinetics.PhaseFit.Reason;

class ExponentialFitTest {
  private static final double RATE = 0.01;
  private static final double PLATEAU = 0.3;

  private static double[] times(int count) {
    double[] times = new double[count];
    Arrays.setAll(times, frame -> 100 + 20.0 * frame);
    return times;
  }

  private static double[] decay(double[] times, double noise, Random random) {
    return Arrays.stream(times)
        .map(t -> PLATEAU + 0.5 * Math.exp(-RATE * (t - 100)) + noise * random.nextGaussian())
        .toArray();
  }

  private static Converged converged(double[] times, double[] values) {
    PhaseFit fit = ExponentialFit.fit(times, values);
    assertThat(fit).isInstanceOf(Converged.class);
    return (Converged) fit;
  }

  @Test
  void a_curve_without_noise_gives_back_its_numbers() {
    double[] times = times(15);
    Converged fit = converged(times, decay(times, 0, new Random(1)));
    assertThat(fit.rate().value()).isCloseTo(RATE, within(1e-7));
    assertThat(fit.plateau().value()).isCloseTo(PLATEAU, within(1e-6));
    assertThat(fit.start()).isCloseTo(0.8, within(1e-6));
    assertThat(fit.halfTime().value()).isCloseTo(69.3147, within(1e-3));
    assertThat(fit.r2()).isCloseTo(1, within(1e-9));
    assertThat(fit.direction()).isEqualTo(Direction.EXPORT);
  }

  @Test
  void export_and_import_rate_add_up_to_the_apparent_rate() {
    double[] times = times(15);
    Converged fit = converged(times, decay(times, 0, new Random(1)));
    assertThat(fit.exportRate().value()).isCloseTo(0.007, within(1e-7));
    assertThat(fit.importRate().value()).isCloseTo(0.003, within(1e-7));
  }

  @Test
  void a_rise_is_import() {
    double[] times = times(15);
    double[] rise = Arrays.stream(decay(times, 0, new Random(1))).map(y -> 1 - y).toArray();
    assertThat(converged(times, rise).direction()).isEqualTo(Direction.IMPORT);
  }

  @Test
  void missing_frames_are_left_out() {
    double[] times = times(15);
    double[] values = decay(times, 0, new Random(1));
    values[0] = Double.NaN;
    values[7] = Double.NaN;
    Converged fit = converged(times, values);
    assertThat(fit.frameCount()).isEqualTo(13);
    assertThat(fit.rate().value()).isCloseTo(RATE, within(1e-7));
  }

  @Test
  void three_frames_are_too_few() {
    assertThat(ExponentialFit.fit(times(3), new double[] {3, 2, 1}))
        .isEqualTo(new NotConverged(Reason.FEW_FRAMES, 3));
  }

  @Test
  void a_flat_trace_has_no_rate() {
    assertThat(ExponentialFit.fit(times(20), new double[20]))
        .isEqualTo(new NotConverged(Reason.NO_CHANGE, 20));
  }

  @Test
  void noise_alone_rarely_has_a_rate() {
    Random random = new Random(3);
    long found = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] noise = random.doubles(20).toArray();
      found += ExponentialFit.fit(times(20), noise) instanceof Converged ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(6);
  }

  @Test
  void a_straight_line_has_no_bounded_rate() {
    Random random = new Random(5);
    double[] line =
        Arrays.stream(times(20)).map(t -> t / 500 + 0.01 * random.nextGaussian()).toArray();
    assertThat(ExponentialFit.fit(times(20), line))
        .isEqualTo(new NotConverged(Reason.UNBOUNDED, 20));
  }

  @Test
  void a_jump_between_two_frames_has_no_bounded_rate() {
    double[] jump = new double[20];
    jump[0] = 1;
    jump[5] = 0.01;
    assertThat(ExponentialFit.fit(times(20), jump))
        .isEqualTo(new NotConverged(Reason.UNBOUNDED, 20));
  }

  @Test
  void the_95_percent_intervals_cover_the_truth_in_95_percent_of_500_noisy_curves() {
    int trials = 500;
    double[] times = times(20);
    Random random = new Random(11);
    int[] covered = new int[5];
    for (int trial = 0; trial < trials; trial++) {
      Converged fit = converged(times, decay(times, 0.02, random));
      covered[0] += covers(fit.rate(), RATE);
      covered[1] += covers(fit.plateau(), PLATEAU);
      covered[2] += covers(fit.exportRate(), RATE * (1 - PLATEAU));
      covered[3] += covers(fit.importRate(), RATE * PLATEAU);
      covered[4] += covers(fit.halfTime(), Math.log(2) / RATE);
    }
    for (int count : covered) {
      assertThat(count / (double) trials).isBetween(0.92, 0.98);
    }
  }

  private static int covers(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
  }

  @Test
  void lengths_that_differ_are_refused() {
    assertThatThrownBy(() -> ExponentialFit.fit(times(4), new double[5]))
        .hasMessage("There are 4 times and 5 values; they must be equal.");
  }
}
