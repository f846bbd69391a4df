package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResampleTest {
  @Test
  void halving_takes_the_mean_of_four() {
    float[] pixels = {1, 3, 10, 20, 5, 7, 30, 40};
    assertThat(Resample.resize(pixels, 4, 2, 2, 1)).containsExactly(4, 25);
  }

  @Test
  void shrinking_by_a_broken_factor_weighs_pixels_by_the_area_covered() {
    assertThat(Resample.resize(new float[] {0, 3, 6}, 3, 1, 2, 1)).containsExactly(1, 5);
  }

  @Test
  void growing_is_linear_between_pixel_centres_and_flat_beyond_them() {
    assertThat(Resample.resize(new float[] {0, 4}, 2, 1, 4, 1)).containsExactly(0, 1, 3, 4);
  }

  @Test
  void a_ramp_stays_a_ramp_at_any_size() {
    float[] ramp = new float[50];
    for (int x = 0; x < 50; x++) {
      ramp[x] = (x + 0.5f) / 50;
    }
    float[] out = Resample.resize(ramp, 50, 1, 37, 1);
    for (int x = 0; x < 37; x++) {
      assertThat(out[x]).isCloseTo((x + 0.5f) / 37, within(0.005f));
    }
  }

  @Test
  void labels_are_taken_not_mixed() {
    LabelImage labels = new LabelImage(2, 1, new int[] {3, 9});
    assertThat(Resample.nearest(labels, 4, 2).labels()).containsExactly(3, 3, 9, 9, 3, 3, 9, 9);
  }

  @Test
  void linear_shrinking_passes_pixels_over() {
    float[] comb = {0, 8, 0, 0, 0, 8, 0, 0};
    assertThat(Resample.linear(comb, 8, 1, 2, 1)).containsExactly(4, 4);
    assertThat(Resample.linear(new float[] {0, 0, 0, 8, 0, 0, 0, 8}, 8, 1, 2, 1))
        .containsExactly(0, 0);
  }

  @Test
  void the_heaviest_label_rounds_a_corner_and_keeps_labels_whole() {
    LabelImage corner = new LabelImage(2, 2, new int[] {7, 0, 0, 0});
    int[] grown = Resample.heaviest(corner, 8, 8).labels();
    assertThat(grown[0]).isEqualTo(7);
    assertThat(grown[3]).isEqualTo(7);
    assertThat(grown[3 * 8 + 3]).as("0.39 of it is label 7").isZero();
    LabelImage two = new LabelImage(2, 1, new int[] {3, 9});
    assertThat(Resample.heaviest(two, 6, 1).labels()).containsExactly(3, 3, 3, 9, 9, 9);
  }
}
