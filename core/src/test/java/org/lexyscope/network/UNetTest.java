package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

class UNetTest {
  @ParameterizedTest
  @EnumSource
  void logits_have_one_channel_a_class_and_the_size_of_the_input(Normalisation normalisation) {
    try (Network network = Networks.build(new UNetSettings(2, 3, 4, 2, normalisation), 1);
        TorchScope scope = TorchScope.open()) {
      Tensor logits = network.forward(Tensor.zeros(2, 2, 8, 12));
      assertThat(logits.shape()).containsExactly(2, 3, 8, 12);
    }
  }

  @Test
  void the_same_seed_gives_the_same_weights_and_another_seed_others() {
    UNetSettings settings = new UNetSettings(1, 1, 2, 1, Normalisation.NONE);
    assertThat(firstWeight(settings, 5)).isEqualTo(firstWeight(settings, 5));
    assertThat(firstWeight(settings, 5)).isNotEqualTo(firstWeight(settings, 6));
  }

  /** 9 inputs to each value of the first layer: nothing beyond 1/3. */
  @Test
  void weights_start_within_one_over_the_root_of_the_fan_in() {
    UNetSettings settings = new UNetSettings(1, 1, 16, 1, Normalisation.NONE);
    float[] weights = firstWeight(settings, 5);
    float max = 0;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    assertThat(max).isBetween(0.3f, 1 / 3f);
  }

  @Test
  void batch_normalisation_learns_its_statistics_in_training_only() {
    UNetSettings settings = new UNetSettings(1, 1, 2, 1, Normalisation.BATCH);
    try (Network network = Networks.build(settings, 1);
        TorchScope scope = TorchScope.open()) {
      Tensor input = Tensor.zeros(1, 1, 4, 4).plus(1);
      network.forward(input);
      assertThat(runningMean(network)).containsExactly(0, 0);
      network.train(true);
      network.forward(input);
      assertThat(runningMean(network)).doesNotContain(0);
      assertThat(network.state()).containsKeys("down.0.n1.weight", "down.0.n1.running_var");
      assertThat(network.parameters()).doesNotContainKey("down.0.n1.running_var");
    }
  }

  @Test
  void a_size_that_cannot_be_halved_often_enough_is_refused() {
    try (Network network = Networks.build(new UNetSettings(1, 1, 2, 2, Normalisation.NONE), 1);
        TorchScope scope = TorchScope.open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.forward(Tensor.zeros(1, 1, 8, 10)))
          .withMessage(
              "This network takes N x 1 x H x W with H and W multiples of 4, found [1, 1, 8, 10].");
    }
  }

  @Test
  void settings_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UNetSettings(0, 1, 4, 2, Normalisation.NONE))
        .withMessageContaining("at least 1 input channel");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UNetSettings(1, 1, 4, 7, Normalisation.NONE))
        .withMessage("A U-Net's depth is 1 to 6, found 7.");
  }

  private static float[] firstWeight(NetworkSettings settings, long seed) {
    try (Network network = Networks.build(settings, seed)) {
      return network.parameters().values().iterator().next().toFloats();
    }
  }

  private static float[] runningMean(Network network) {
    Tensor mean = network.buffers().get("down.0.n1.running_mean");
    assertThat(mean).isNotNull();
    return Objects.requireNonNull(mean).toFloats();
  }
}
