package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class TargetsTest {
  private static final byte B = Targets.BACKGROUND;
  private static final byte I = Targets.INTERIOR;
  private static final byte R = Targets.RIM;

  @Test
  void a_nucleus_has_a_rim_two_pixels_wide_inside_itself() {
    Targets targets = Targets.of(row(0, 0, 5, 5, 5, 5, 5, 5, 0));
    assertThat(targets.classes()).containsExactly(B, B, R, R, I, I, R, R, B);
  }

  @Test
  void touching_nuclei_are_parted_by_rims_that_weigh_more() {
    Targets targets = Targets.of(row(1, 1, 1, 1, 2, 2, 2, 2));
    assertThat(targets.classes()).containsExactly(I, I, R, R, R, R, I, I);
    assertThat(targets.weights()).containsExactly(1, 1, 4, 4, 4, 4, 1, 1);
  }

  @Test
  void background_between_two_near_nuclei_weighs_more_too() {
    Targets targets = Targets.of(row(1, 1, 1, 0, 2, 2, 2));
    assertThat(targets.weights()[3]).isEqualTo(4);
    assertThat(targets.classes()[3]).isEqualTo(B);
  }

  @Test
  void both_sides_of_a_border_weigh_alike() {
    assertThat(Targets.of(row(0, 0, 0, 0, 7, 7, 7, 7)).weights())
        .containsExactly(1, 1, 2, 2, 2, 2, 1, 1);
  }

  @Test
  void a_nucleus_goes_on_beyond_the_image() {
    assertThat(Targets.of(row(3, 3, 3, 3)).classes()).containsOnly(I);
  }

  @Test
  void pixels_without_known_truth_do_not_count() {
    Sample sample =
        new Sample(
            new float[3],
            new LabelImage(3, 1, new int[] {1, 1, 1}),
            new boolean[] {true, false, true},
            3);
    assertThat(Targets.of(sample).weights()).containsExactly(1, 0, 1);
  }

  private static Sample row(int... labels) {
    return Sample.allKnown(new float[labels.length], new LabelImage(labels.length, 1, labels), 4);
  }
}
