package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntensityScaleTest {
  @Test
  void bounds_are_quantiles_of_all_frames_together() {
    float[] dark = new float[1000];
    float[] bright = new float[1001];
    for (int i = 0; i < 1000; i++) {
      dark[i] = i;
      bright[i] = 1000 + i;
    }
    bright[1000] = 1e9f;
    IntensityScale scale = IntensityScale.ofFrames(dark, bright);
    assertThat(scale.low()).isEqualTo(20);
    assertThat(scale.high()).isEqualTo(1996);
    assertThat(scale.linear(new float[] {20, 1996, 1008}))
        .containsExactly(new float[] {0, 1, 0.5f}, within(1e-6f));
  }

  @Test
  void the_curve_keeps_zero_and_one_and_is_odd() {
    float[] curved = IntensityScale.curved(new float[] {0, 1, 0.1f, -0.1f});
    assertThat(curved[0]).isZero();
    assertThat(curved[1]).isCloseTo(1, within(1e-6f));
    assertThat((double) curved[2]).isCloseTo(0.881374 / 2.998223, within(1e-5));
    assertThat(curved[3]).isEqualTo(-curved[2]);
  }

  @Test
  void a_constant_video_is_all_zero() {
    IntensityScale scale = IntensityScale.ofFrames(new float[] {7, 7, 7});
    assertThat(scale.linear(new float[] {7, 9})).containsOnly(0);
  }

  @Test
  void bounds_must_be_numbers() {
    assertThatThrownBy(() -> new IntensityScale(Float.NaN, 1))
        .hasMessage("Intensities need finite bounds, found NaN to 1.0.");
  }
}
