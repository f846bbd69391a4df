package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lexyscope.evaluate.LabelScore;

class HeldOutScoreTest {
  @Test
  void a_model_that_finds_more_is_better() {
    HeldOutScore score = new HeldOutScore(4, score(8, 0.8), score(10, 0.7));
    assertThat(score.isWorse()).isFalse();
    assertThat(score.note())
        .isEqualTo(
            "Held-out frame 5 (counted from 1), 10 nuclei: F1 0.800 before, 1.000 after learning from the other frames; Dice 0.800 before, 0.700 after.");
  }

  @Test
  void a_model_that_finds_less_or_outlines_worse_is_said_not_to_be_better() {
    assertThat(new HeldOutScore(4, score(8, 0.8), score(7, 0.9)).isWorse()).isTrue();
    HeldOutScore outlines = new HeldOutScore(4, score(8, 0.8), score(8, 0.7));
    assertThat(outlines.note()).contains("THE REFINED MODEL IS NOT BETTER on the held-out frame");
    assertThat(new HeldOutScore(4, score(8, 0.8), score(8, 0.8)).isWorse()).isFalse();
  }

  private static LabelScore score(int matched, double dice) {
    return new LabelScore(10, 10, matched, dice, 0);
  }
}
