package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class IouScoreTest {
  /** Intersection over union 1, 3/4 and 1/2, one object too many and one missed. */
  private static IouScore score() {
    LabelImage predicted = LabelImages.of("11.222..33.4.", ".............");
    LabelImage truth = LabelImages.of("11.2222.3....", "...........55");
    return Matching.of(predicted, truth).iouScore();
  }

  @Test
  void pairs_fall_away_as_the_threshold_rises() {
    assertThat(score()).isEqualTo(new IouScore(4, 4, List.of(3, 2, 2, 1, 1)));
    assertThat(score().f1(0)).isEqualTo(0.75);
    assertThat(score().f1(4)).isEqualTo(0.25);
    assertThat(score().meanF1()).isCloseTo((3 + 2 + 2 + 1 + 1) / 20.0, within(1e-12));
  }

  @Test
  void at_a_half_it_counts_as_the_label_score_does() {
    LabelImage predicted = LabelImages.of("11.222..33.4.");
    LabelImage truth = LabelImages.of("11.2222.3....");
    Matching matching = Matching.of(predicted, truth, Set.of(1));
    assertThat(matching.iouScore().foundCounts().getFirst())
        .isEqualTo(matching.score().matchedCount())
        .isEqualTo(2);
    assertThat(matching.iouScore().predictedCount()).isEqualTo(matching.score().predictedCount());
    assertThat(matching.iouScore().trueCount()).isEqualTo(2);
  }

  @Test
  void pooling_adds_counts_and_the_mean_over_images_does_not() {
    IouScore full = new IouScore(9, 9, List.of(9, 9, 9, 9, 0));
    IouScore poor = new IouScore(1, 1, List.of(0, 0, 0, 0, 0));
    ObjectRow row = ObjectRow.of("m", "g", List.of(full, poor, IouScore.NONE), 6);
    assertThat(row.pooled().f1(0)).isEqualTo(0.9);
    assertThat(row.imageF1().getFirst()).isEqualTo(0.5);
    assertThat(row.secondsPerImage()).isEqualTo(2);
    assertThat(ObjectTable.markdown("maker", List.of(row)))
        .contains("| maker | images | nuclei | predicted | F1 at 0.5 |")
        .contains("| m | 3 | 10 | 10 | 0.900 | 0.900 | 0.900 | 0.900 | 0.000 | 0.720 | 2.000 |");
  }

  @Test
  void a_count_for_each_threshold_is_asked_for() {
    assertThatThrownBy(() -> new IouScore(1, 1, List.of(1)))
        .hasMessageContaining("Expected a count for each of the thresholds");
  }
}
