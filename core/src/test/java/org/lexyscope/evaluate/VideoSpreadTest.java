package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VideoSpreadTest {
  /**
   * Deviations sqrt(((-1)^2 + 1^2) / 1) = sqrt 2 and sqrt((3^2 + 0 + 3^2) / 2) = 3: sqrt((2 + 9) /
   * 2). Means 2 and 10: sqrt(2 * 4^2 / 1).
   */
  @Test
  void two_videos_by_hand() {
    VideoSpread spread = VideoSpread.of(List.of(List.of(1.0, 3.0), List.of(7.0, 10.0, 13.0)));
    assertThat(spread.videos()).isEqualTo(2);
    assertThat(spread.withinSd()).isCloseTo(Math.sqrt(5.5), within(1e-12));
    assertThat(spread.betweenSd()).isCloseTo(Math.sqrt(32), within(1e-12));
  }

  @Test
  void videos_that_differ_but_do_not_change_spread_only_between() {
    VideoSpread spread = VideoSpread.of(List.of(List.of(0.0, 0.0), List.of(1.0, 1.0)));
    assertThat(spread.withinSd()).isZero();
    assertThat(spread.betweenSd()).isCloseTo(Math.sqrt(0.5), within(1e-12));
  }

  @Test
  void missing_values_are_left_out_and_so_is_a_video_with_a_single_one() {
    List<Double> gaps = List.of(1.0, Double.NaN, 3.0);
    VideoSpread spread = VideoSpread.of(List.of(gaps, List.of(Double.NaN, 100.0)));
    assertThat(spread.videos()).isEqualTo(1);
    assertThat(spread.withinSd()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(spread.betweenSd()).isNaN();
    assertThat(VideoSpread.of(List.of()).withinSd()).isNaN();
  }
}
