package org.lexyscope.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

class LossTest {
  private static final Offset<Double> ROUNDING = within(1e-6);
  private static final float LOGIT_OF_THREE_QUARTERS = (float) Math.log(3);

  /** p = 3/4 for a pixel of foreground and one of background: -(2 log 3/4 + log 1/4) / 2. */
  @Test
  void binary_cross_entropy_weighs_foreground() {
    double expected = -(2 * Math.log(0.75) + Math.log(0.25)) / 2;
    assertThat(binary(new BinaryCrossEntropySettings(2), 1, 1)).isCloseTo(expected, ROUNDING);
  }

  /** sum p t = 3/4, sum p = 3/2, sum t = 1: 1 - (3/2 + 1) / (5/2 + 1). */
  @Test
  void dice_of_a_half_right_answer_is_worked_out_by_hand() {
    assertThat(binary(new DiceSettings(1), 1, 1)).isCloseTo(1 - 2.5 / 3.5, ROUNDING);
  }

  /** Flow errors 1, 2 and 0, 2 at two pixels: (1 + 4 + 0 + 4) / 8, plus -log 3/4. */
  @Test
  void flows_count_by_half_their_squared_error_beside_the_probability() {
    try (TorchScope scope = TorchScope.open()) {
      float logit = LOGIT_OF_THREE_QUARTERS;
      Tensor maps = Tensor.fromFloats(new float[] {1, 2, 5, 7, logit, -logit}, 1, 3, 1, 2);
      Tensor target = Tensor.fromFloats(new float[] {0, 4, 5, 5, 1, 0}, 1, 3, 1, 2);
      Tensor weight = Tensor.fromFloats(new float[] {1, 1}, 1, 1, 1, 2);
      double loss = Losses.build(new FlowAndProbabilitySettings()).of(maps, target, weight).item();
      assertThat(loss).isCloseTo(9.0 / 8 - Math.log(0.75), ROUNDING);
    }
  }

  @Test
  void an_ignored_pixel_counts_in_no_loss() {
    assertThat(binary(new BinaryCrossEntropySettings(1), 1, 0))
        .isCloseTo(-Math.log(0.75), ROUNDING);
    assertThat(binary(new DiceSettings(1), 1, 0)).isCloseTo(1 - 2.5 / 2.75, ROUNDING);
  }

  @Test
  void a_mixed_loss_is_the_weighted_sum_of_both() {
    double crossEntropy = binary(new BinaryCrossEntropySettings(2), 1, 1);
    double dice = binary(new DiceSettings(1), 1, 1);
    assertThat(binary(new BinaryCrossEntropyDiceSettings(2, 0.25), 1, 1))
        .isCloseTo(0.75 * crossEntropy + 0.25 * dice, ROUNDING);
  }

  /**
   * One pixel of class 0 and one of class 2, each with probabilities 1/2, 1/4, 1/4; class 2 counts
   * 3: -(log 1/2 + 3 log 1/4) / 4.
   */
  @Test
  void cross_entropy_weighs_classes() {
    var settings = new CrossEntropyDiceSettings(List.of(1.0, 1.0, 3.0), 0);
    double expected = -(Math.log(0.5) + 3 * Math.log(0.25)) / 4;
    assertThat(threeClasses(settings)).isCloseTo(expected, ROUNDING);
  }

  /** Overlaps 1/2, 0, 1/4; totals 1 + 1, 1/2 + 0, 1/2 + 1; smooth 1. */
  @Test
  void dice_of_three_classes_is_their_mean() {
    var settings = new CrossEntropyDiceSettings(List.of(1.0, 1.0, 1.0), 1);
    double expected = 1 - (2.0 / 3 + 1 / 1.5 + 1.5 / 2.5) / 3;
    assertThat(threeClasses(settings)).isCloseTo(expected, ROUNDING);
  }

  @Test
  void settings_know_which_networks_they_fit() {
    assertThat(new BinaryCrossEntropySettings(1).fits(3)).isFalse();
    assertThat(new CrossEntropyDiceSettings(List.of(1.0, 2.0, 3.0), 0.5).fits(3)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new BinaryCrossEntropySettings(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new DiceSettings(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossEntropyDiceSettings(List.of(1.0), 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryCrossEntropyDiceSettings(1, 1.5));
  }

  /** Two pixels of p = 3/4, foreground and background, with the weights given. */
  private static double binary(LossSettings settings, float firstWeight, float secondWeight) {
    try (TorchScope scope = TorchScope.open()) {
      float[] logits = {LOGIT_OF_THREE_QUARTERS, LOGIT_OF_THREE_QUARTERS};
      return Losses.build(settings)
          .of(
              Tensor.fromFloats(logits, 1, 1, 1, 2),
              Tensor.fromFloats(new float[] {1, 0}, 1, 1, 1, 2),
              Tensor.fromFloats(new float[] {firstWeight, secondWeight}, 1, 1, 1, 2))
          .item();
    }
  }

  private static double threeClasses(LossSettings settings) {
    float half = (float) Math.log(0.5);
    float quarter = (float) Math.log(0.25);
    try (TorchScope scope = TorchScope.open()) {
      float[] logits = {half, half, quarter, quarter, quarter, quarter};
      return Losses.build(settings)
          .of(
              Tensor.fromFloats(logits, 1, 3, 1, 2),
              Tensor.fromFloats(new float[] {1, 0, 0, 0, 0, 1}, 1, 3, 1, 2),
              Tensor.fromFloats(new float[] {1, 1}, 1, 1, 1, 2))
          .item();
    }
  }
}
