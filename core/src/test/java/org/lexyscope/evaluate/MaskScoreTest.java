package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class MaskScoreTest {
  @Test
  void pixels_are_counted_once_each() {
    MaskScore score =
        MaskScore.of(LabelImages.of("111..", "....."), LabelImages.of(".2222", "....."));
    assertThat(score.dice()).isCloseTo(2.0 * 2 / 7, within(1e-12));
    assertThat(score.sensitivity()).isCloseTo(2.0 / 4, within(1e-12));
    assertThat(score.specificity()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(score.hausdorffPx()).isEqualTo(2);
    assertThat(score.empty()).isFalse();
  }

  @Test
  void a_shifted_disc_is_as_far_as_its_shift() {
    MaskScore score =
        MaskScore.of(LabelImages.disc(64, 30, 30, 10), LabelImages.disc(64, 33, 34, 10));
    assertThat(score.hausdorffPx()).isCloseTo(5, within(0.5));
  }

  @Test
  void a_hole_counts_since_its_rim_is_boundary() {
    LabelImage full = LabelImages.disc(41, 20, 20, 15);
    LabelImage holed = LabelImages.disc(41, 20, 20, 15);
    holed.labels()[20 * 41 + 20] = 0;
    assertThat(MaskScore.of(holed, full).hausdorffPx()).isBetween(12.0, 15.0);
  }

  @Test
  void an_empty_prediction_is_a_diagonal_away_and_is_counted() {
    MaskScore score = MaskScore.of(LabelImage.empty(40, 30), disc());
    assertThat(score.dice()).isZero();
    assertThat(score.hausdorffPx()).isEqualTo(50);
    assertThat(score.empty()).isTrue();
  }

  @Test
  void nothing_predicted_where_nothing_is_scores_full() {
    MaskScore score = MaskScore.of(LabelImage.empty(4, 3), LabelImage.empty(4, 3));
    assertThat(score).isEqualTo(new MaskScore(1, 1, 1, 0, 0, false));
  }

  @Test
  void an_empty_mask_is_infinitely_far_between_edges_and_left_out_as_published() {
    MaskScore nothing = MaskScore.of(LabelImage.empty(40, 30), disc());
    assertThat(nothing.hausdorffCannyPx()).isInfinite();
    assertThat(nothing.publishedHausdorffPx()).isNaN();
    MaskScore tooMuch = MaskScore.of(disc(), LabelImage.empty(40, 30));
    assertThat(tooMuch.hausdorffPx()).isEqualTo(50);
    assertThat(tooMuch.publishedHausdorffPx()).isNaN();
    assertThat(tooMuch.empty()).isFalse();
  }

  /** Edges of both lie alike, so that they are as far apart as the discs: 5, whatever the size. */
  @Test
  void edges_of_a_shifted_disc_are_as_far_as_its_shift() {
    for (int size : new int[] {64, 300}) {
      MaskScore score =
          MaskScore.of(LabelImages.disc(size, 30, 30, 10), LabelImages.disc(size, 33, 34, 10));
      assertThat(score.publishedHausdorffPx()).isCloseTo(5, within(0.5));
    }
  }

  @Test
  void images_of_different_size_are_refused() {
    assertThatThrownBy(() -> MaskScore.of(LabelImage.empty(4, 3), LabelImage.empty(3, 4)))
        .hasMessageContaining("prediction is 4x3 and the truth 3x4");
  }

  private static LabelImage disc() {
    int[] labels = new int[40 * 30];
    labels[15 * 40 + 20] = 1;
    return new LabelImage(40, 30, labels);
  }
}
