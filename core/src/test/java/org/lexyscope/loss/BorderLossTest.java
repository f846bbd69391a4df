package org.lexyscope.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/** Losses that know where outlines are. */
class BorderLossTest {
  private static final Offset<Double> ROUNDING = within(1e-6);
  private static final float LOG3 = (float) Math.log(3);
  private static final float[] TRUTH = {1, 1, 0, 0};
  private static final int EDGE = 6;

  /**
   * Probabilities 3/4 1/4 1/4 1/4 of truth 1 1 0 0: squared distances to the other side are 1 1 4 9
   * and 4 1 1 4, squared errors 1/16, 9/16, 1/16, 1/16, the edge is 4.
   */
  @Test
  void the_hausdorff_loss_weighs_errors_by_both_distances() {
    double expected = (5.0 / 16 + 2 * 9.0 / 16 + 5.0 / 16 + 13.0 / 16) / (4 * 4) / 4;
    float[] logits = {LOG3, -LOG3, -LOG3, -LOG3};
    assertThat(value(new HausdorffDiceSettings(1), logits)).isCloseTo(expected, ROUNDING);
  }

  /** Nothing above a half has no outline; the truth's alone counts: 4 1 1 4. */
  @Test
  void an_empty_prediction_has_no_distance_of_its_own() {
    double expected = ((4 + 1) * 9.0 / 16 + (1 + 4) * 1.0 / 16) / (4 * 4) / 4;
    float[] logits = {-LOG3, -LOG3, -LOG3, -LOG3};
    assertThat(value(new HausdorffDiceSettings(1), logits)).isCloseTo(expected, ROUNDING);
  }

  @Test
  void the_share_mixes_it_with_dice() {
    float[] logits = {LOG3, -LOG3, LOG3, -LOG3};
    double dice = value(new DiceSettings(1), logits);
    double hausdorff = value(new HausdorffDiceSettings(1), logits);
    assertThat(value(new HausdorffDiceSettings(0.25), logits))
        .isCloseTo(0.75 * dice + 0.25 * hausdorff, ROUNDING);
  }

  /** Pixels count 1 + 2 exp(-d^2 / 2) with squared distances 4 1 1 4. */
  @Test
  void cross_entropy_counts_more_at_the_border() {
    double far = 1 + 2 * Math.exp(-2);
    double near = 1 + 2 * Math.exp(-0.5);
    double right = -Math.log(0.75);
    double wrong = -Math.log(0.25);
    double expected = (2 * far * right + near * (wrong + right)) / (2 * far + 2 * near);
    float[] logits = {LOG3, -LOG3, -LOG3, -LOG3};
    assertThat(value(new BorderCrossEntropyDiceSettings(2, 1, 0), logits))
        .isCloseTo(expected, ROUNDING);
  }

  @Test
  void without_a_border_all_pixels_count_alike() {
    float[] logits = {LOG3, -LOG3, -LOG3, -LOG3};
    float[] nothing = new float[4];
    double border = value(new BorderCrossEntropyDiceSettings(9, 3, 0), logits, nothing);
    double plain = value(new BinaryCrossEntropySettings(1), logits, nothing);
    assertThat(border).isCloseTo(plain, ROUNDING);
  }

  static LossSettings[] both() {
    return new LossSettings[] {
      new HausdorffDiceSettings(1),
      new HausdorffDiceSettings(0.5),
      new BorderCrossEntropyDiceSettings(5, 2, 0.5)
    };
  }

  /** Logits stay on their side of 0, where the outline of the prediction would jump. */
  @ParameterizedTest
  @MethodSource("both")
  void gradients_are_those_of_finite_differences(LossSettings settings) {
    SplittableRandom random = new SplittableRandom(4);
    float[] logits = new float[EDGE * EDGE];
    float[] truth = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) ((random.nextBoolean() ? 1 : -1) * (0.3 + random.nextDouble()));
      truth[i] = i % EDGE > 2 && i > EDGE ? 1 : 0;
    }
    float[] gradient = gradient(settings, logits, truth);
    double largest = 0;
    for (int i = 0; i < logits.length; i++) {
      float step = 0.02f;
      float[] up = logits.clone();
      float[] down = logits.clone();
      up[i] += step;
      down[i] -= step;
      double slope =
          (square(settings, up, truth) - square(settings, down, truth)) / (up[i] - down[i]);
      assertThat((double) gradient[i]).isCloseTo(slope, within(2e-5));
      largest = Math.max(largest, Math.abs(gradient[i]));
    }
    assertThat(largest).isGreaterThan(1e-3);
  }

  @Test
  void settings_are_checked() {
    assertThat(new HausdorffDiceSettings(0.9).fits(3)).isFalse();
    assertThat(new BorderCrossEntropyDiceSettings(5, 2, 0.5).fits(1)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new HausdorffDiceSettings(1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BorderCrossEntropyDiceSettings(1, 0, 0.5))
        .withMessageContaining("sigma above 0");
  }

  private static double value(LossSettings settings, float[] logits) {
    return value(settings, logits, TRUTH);
  }

  private static double value(LossSettings settings, float[] logits, float[] truth) {
    return value(settings, logits, truth, 1, 4);
  }

  private static double square(LossSettings settings, float[] logits, float[] truth) {
    return value(settings, logits, truth, EDGE, EDGE);
  }

  private static double value(
      LossSettings settings, float[] logits, float[] truth, int height, int width) {
    try (TorchScope scope = TorchScope.open()) {
      return loss(settings, Tensor.fromFloats(logits, 1, 1, height, width), truth).item();
    }
  }

  private static float[] gradient(LossSettings settings, float[] logits, float[] truth) {
    try (TorchScope scope = TorchScope.open();
        Tensor x = Tensor.fromFloats(logits, 1, 1, EDGE, EDGE).requireGradient()) {
      loss(settings, x, truth).backward();
      return x.gradient().toFloats();
    }
  }

  private static Tensor loss(LossSettings settings, Tensor logits, float[] truth) {
    float[] weight = new float[truth.length];
    Arrays.fill(weight, 1);
    return Losses.build(settings)
        .of(
            logits,
            Tensor.fromFloats(truth, logits.shape()),
            Tensor.fromFloats(weight, logits.shape()));
  }
}
