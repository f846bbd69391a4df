package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class TargetsTest {
  private static final byte B = Targets.BACKGROUND;
  private static final byte I = Targets.INTERIOR;
  private static final byte R = Targets.RIM;
  private static final byte C = Targets.CYTOSOL;

  @Test
  void a_nucleus_has_a_rim_two_pixels_wide_inside_itself() {
    Targets targets = Targets.of(row(0, 0, 5, 5, 5, 5, 5, 5, 0));
    assertThat(classes(targets)).containsExactly(B, B, R, R, I, I, R, R, B);
  }

  @Test
  void touching_nuclei_are_parted_by_rims_that_weigh_more() {
    Targets targets = Targets.of(row(1, 1, 1, 1, 2, 2, 2, 2));
    assertThat(classes(targets)).containsExactly(I, I, R, R, R, R, I, I);
    assertThat(targets.weights()).containsExactly(1, 1, 4, 4, 4, 4, 1, 1);
  }

  @Test
  void background_between_two_near_nuclei_weighs_more_too() {
    Targets targets = Targets.of(row(1, 1, 1, 0, 2, 2, 2));
    assertThat(targets.weights()[3]).isEqualTo(4);
    assertThat(classes(targets)[3]).isEqualTo(B);
  }

  @Test
  void both_sides_of_a_border_weigh_alike() {
    assertThat(Targets.of(row(0, 0, 0, 0, 7, 7, 7, 7)).weights())
        .containsExactly(1, 1, 2, 2, 2, 2, 1, 1);
  }

  @Test
  void a_nucleus_goes_on_beyond_the_image() {
    assertThat(classes(Targets.of(row(3, 3, 3, 3)))).containsOnly(I);
  }

  @Test
  void pixels_without_known_truth_do_not_count() {
    Sample sample =
        new Sample(
            VideoContext.still(new float[3]),
            new LabelImage(3, 1, new int[] {1, 1, 1}),
            Optional.empty(),
            new boolean[] {true, false, true},
            3);
    assertThat(Targets.of(sample).weights()).containsExactly(1, 0, 1);
  }

  @Test
  void a_cell_without_its_nucleus_is_cytosol() {
    LabelImage cells = new LabelImage(9, 1, new int[] {0, 5, 5, 5, 5, 5, 5, 0, 0});
    assertThat(classes(Targets.of(sample(Optional.of(cells), 0, 0, 0, 5, 5, 0, 0, 0, 0))))
        .containsExactly(B, C, C, R, R, C, C, B, B);
  }

  @Test
  void where_cells_are_not_known_background_and_cytosol_are_both_right() {
    Targets targets = Targets.of(sample(Optional.empty(), 0, 0, 0, 0, 5, 5, 5, 5, 5));
    assertThat(targets.isRight(B)).containsExactly(1, 1, 1, 1, 0, 0, 0, 0, 0);
    assertThat(targets.isRight(C)).containsExactly(1, 1, 1, 1, 0, 0, 0, 0, 0);
    assertThat(targets.isRight(R)).containsExactly(0, 0, 0, 0, 1, 1, 0, 0, 0);
  }

  @Test
  void where_cytosol_is_no_class_it_is_background() {
    LabelImage cells = new LabelImage(9, 1, new int[] {0, 5, 5, 5, 5, 5, 5, 0, 0});
    Targets targets = Targets.of(sample(Optional.of(cells), 0, 0, 0, 5, 5, 0, 0, 0, 0));
    assertThat(targets.isRight(B, 3)).containsExactly(1, 1, 1, 0, 0, 1, 1, 1, 1);
    assertThat(targets.isRight(B, 4)).containsExactly(1, 0, 0, 0, 0, 0, 0, 1, 1);
  }

  /** The one class that is right at each pixel. */
  private static byte[] classes(Targets targets) {
    byte[] classes = new byte[targets.weights().length];
    for (byte k = 0; k < Targets.CLASS_COUNT; k++) {
      float[] right = targets.isRight(k);
      for (int i = 0; i < classes.length; i++) {
        classes[i] += (byte) (right[i] * k);
      }
    }
    return classes;
  }

  /** Cells end where their nuclei do. */
  private static Sample row(int... labels) {
    return sample(Optional.of(new LabelImage(labels.length, 1, labels)), labels);
  }

  private static Sample sample(Optional<LabelImage> cells, int... labels) {
    boolean[] known = new boolean[labels.length];
    Arrays.fill(known, true);
    return new Sample(
        VideoContext.still(new float[labels.length]),
        new LabelImage(labels.length, 1, labels),
        cells,
        known,
        4);
  }
}
