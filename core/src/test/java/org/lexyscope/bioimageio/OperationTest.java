package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.bioimageio.Operation.Binarize;
import org.lexyscope.bioimageio.Operation.Clip;
import org.lexyscope.bioimageio.Operation.FixedZeroMeanUnitVariance;
import org.lexyscope.bioimageio.Operation.ScaleLinear;
import org.lexyscope.bioimageio.Operation.ScaleRange;
import org.lexyscope.bioimageio.Operation.Sigmoid;
import org.lexyscope.bioimageio.Operation.ZeroMeanUnitVariance;

class OperationTest {
  /** Two channels of two by two pixels: 0, 1, 2, 5 and 10, 10, 10, 30. */
  private static float[] after(Operation operation) {
    Planes planes = new Planes(2, 2, 2, new float[] {0, 1, 2, 5, 10, 10, 10, 30});
    operation.apply(planes);
    return planes.values();
  }

  @Test
  void clip_binarize_and_sigmoid_look_at_one_value() {
    assertThat(after(new Clip(1, 10))).containsExactly(1, 1, 2, 5, 10, 10, 10, 10);
    assertThat(after(new Binarize(List.of(2.0)))).containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
    assertThat(after(new Binarize(List.of(0.5, 20.0)))).containsExactly(0, 1, 1, 1, 0, 0, 0, 1);
    assertThat(after(new Sigmoid())[2]).isCloseTo(0.880797f, within(1e-6f));
  }

  @Test
  void fixed_scales_may_differ_between_channels() {
    assertThat(after(new ScaleLinear(List.of(2.0), List.of(1.0, -1.0))))
        .containsExactly(1, 3, 5, 11, 19, 19, 19, 59);
    assertThat(after(new FixedZeroMeanUnitVariance(List.of(1.0, 10.0), List.of(2.0, 4.0), 0)))
        .containsExactly(-0.5f, 0, 0.5f, 2, 0, 0, 0, 5);
  }

  @Test
  void mean_and_deviation_are_of_a_channel_or_of_all() {
    // 0, 1, 2, 5 have the mean 2 and the variance (4 + 1 + 0 + 9) / 4; 10, 10, 10, 30: 15 and 75.
    float[] each = after(new ZeroMeanUnitVariance(false, 0));
    assertThat(each[3]).isCloseTo((float) (3 / Math.sqrt(3.5)), within(1e-6f));
    assertThat(each[7]).isCloseTo((float) (15 / Math.sqrt(75)), within(1e-6f));
    // All eight: mean 8.5, mean of squares 1230 / 8.
    float[] together = after(new ZeroMeanUnitVariance(true, 0));
    assertThat(together[7])
        .isCloseTo((float) (21.5 / Math.sqrt(1230 / 8.0 - 8.5 * 8.5)), within(1e-6f));
  }

  @Test
  void a_range_lies_between_percentiles_with_ranks_interpolated() {
    // Percentile 50 of 0, 1, 2, 5 lies midway between 1 and 2; of 10, 10, 10, 30 it is 10.
    float[] scaled = after(new ScaleRange(0, 50, false, 0.5));
    assertThat(scaled[3]).isEqualTo(2.5f);
    assertThat(scaled[7]).isEqualTo(40);
    assertThat(after(new ScaleRange(0, 100, true, 0))[3]).isCloseTo(5 / 30f, within(1e-6f));
  }
}
