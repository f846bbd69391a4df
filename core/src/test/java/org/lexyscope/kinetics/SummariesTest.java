package org.lexyscope.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummariesTest {
  @Test
  void the_band_of_three_cells_is_4_303_standard_errors() {
    MeanTrace trace =
        MeanTrace.of(
            2, List.of(new double[] {1, 5}, new double[] {2, Double.NaN}, new double[] {3, 7}));
    assertThat(trace.mean()).containsExactly(2, 6);
    assertThat(trace.cellCount()).containsExactly(3, 2);
    assertThat(trace.high()[0]).isCloseTo(2 + 4.302653 / Math.sqrt(3), within(1e-5));
    assertThat(trace.low()[1]).isNaN();
  }

  @Test
  void replicates_count_equally_whatever_their_cells() {
    ReplicateSummary summary =
        ReplicateSummary.of(
            List.of(
                new double[] {1, 1, 1, 1},
                new double[] {3, Double.NaN},
                new double[] {Double.NaN}));
    assertThat(summary.mean()).isEqualTo(2);
    assertThat(summary.cellCount()).isEqualTo(5);
    assertThat(summary.replicateCount()).isEqualTo(2);
    assertThat(summary.high()).isCloseTo(2 + 12.7062, within(1e-4));
  }

  @Test
  void one_replicate_has_no_interval() {
    assertThat(ReplicateSummary.of(List.of(new double[] {1, 2})).low()).isNaN();
  }
}
