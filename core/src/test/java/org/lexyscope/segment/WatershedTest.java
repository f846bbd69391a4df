package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class WatershedTest {
  @Test
  void two_seeds_meet_in_the_valley() {
    float[] heights = {9, 8, 7, 6, 5, 1, 5, 9};
    LabelImage seeds = new LabelImage(8, 1, new int[] {1, 0, 0, 0, 0, 0, 0, 2});
    boolean[] mask = {true, true, true, true, true, false, true, true};
    assertThat(Watershed.grow(seeds, mask, heights).labels())
        .containsExactly(1, 1, 1, 1, 1, 0, 2, 2);
  }

  @Test
  void on_a_plateau_seeds_grow_at_the_same_speed() {
    int[] seeds = new int[9];
    seeds[0] = 1;
    seeds[8] = 2;
    boolean[] mask = new boolean[9];
    Arrays.fill(mask, true);
    assertThat(Watershed.grow(new LabelImage(9, 1, seeds), mask, new float[9]).labels())
        .containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2);
  }

  @Test
  void a_piece_without_a_seed_stays_background() {
    LabelImage seeds = new LabelImage(3, 1, new int[] {4, 0, 0});
    boolean[] mask = {true, false, true};
    assertThat(Watershed.grow(seeds, mask, new float[3]).labels()).containsExactly(4, 0, 0);
  }

  @Test
  void a_shallow_peak_is_swallowed_and_a_deep_one_stands() {
    float[] heights = {5, 10, 9, 9.5f, 4, 8, 1};
    boolean[] mask = new boolean[7];
    Arrays.fill(mask, true);
    assertThat(BasinSplit.split(mask, heights, 7, 1, 0.2).labels())
        .containsExactly(1, 1, 1, 1, 1, 2, 2);
  }

  @Test
  void equal_peaks_on_a_plateau_are_one() {
    boolean[] mask = new boolean[12];
    Arrays.fill(mask, true);
    assertThat(BasinSplit.split(mask, new float[12], 4, 3, 0.2).maxLabel()).isEqualTo(1);
  }
}
