package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PercentileScaleTest {
  /** Percentiles 1 and 99 of 0, 2, ... 100 lie at places 0.5 and 49.5 of the 51 values. */
  @Test
  void percentiles_lie_between_the_sorted_values() {
    float[] pixels = new float[51];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 2 * ((i * 7) % 51);
    }
    PercentileScale scale = PercentileScale.of(pixels);
    assertThat(scale.low()).isEqualTo(1);
    assertThat(scale.high()).isEqualTo(99);
    assertThat(scale.scaled(new float[] {1, 50, 99, 148}))
        .containsExactly(new float[] {0, 0.5f, 1, 1.5f}, within(1e-6f));
  }

  @Test
  void an_even_image_becomes_zero() {
    assertThat(PercentileScale.of(new float[] {3, 3, 3}).scaled(new float[] {3, 3, 3}))
        .containsExactly(0, 0, 0);
  }
}
