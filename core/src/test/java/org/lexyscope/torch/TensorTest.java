package org.lexyscope.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void values_come_back_row_major_from_either_layout() {
    float[] values = {1, 2, 3, 4, 5, 6, 7, 8};
    try (TorchScope scope = TorchScope.open()) {
      Tensor tensor = Tensor.fromFloats(values, 1, 2, 2, 2);
      assertThat(tensor.to(MemoryLayout.CHANNELS_LAST).toFloats()).isEqualTo(values);
      assertThat(tensor.shape()).containsExactly(1, 2, 2, 2);
    }
  }

  @Test
  void a_shape_that_does_not_hold_the_values_is_refused() {
    try (TorchScope scope = TorchScope.open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tensor.fromFloats(new float[5], 2, 3))
          .withMessage("A tensor of shape [2, 3] needs 6 values, found 5.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tensor.zeros(2, 3).copyTo(new float[5]))
          .withMessageContaining("holds 6 values; the array has room for 5");
    }
  }

  @Test
  void a_tensor_outside_every_scope_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Tensor.zeros(1))
        .withMessageContaining("Open a TorchScope");
  }

  @Test
  void the_result_of_a_block_lives_in_the_scope_around_it() {
    Tensor kept;
    try (TorchScope scope = TorchScope.open()) {
      kept = TorchScope.block(() -> Tensor.zeros(3).plus(2));
      assertThat(kept.toFloats()).containsExactly(2, 2, 2);
    }
    assertThat(kept.handle().isNull()).isTrue();
  }

  @Test
  void an_owned_tensor_outlives_its_scope_until_it_is_closed() {
    Tensor owned;
    try (TorchScope scope = TorchScope.open()) {
      owned = scope.own(Tensor.zeros(2).plus(1));
    }
    assertThat(owned.toFloats()).containsExactly(1, 1);
    owned.close();
    assertThat(owned.handle().isNull()).isTrue();
  }

  @Test
  void relu_in_place_returns_the_very_tensor() {
    try (TorchScope scope = TorchScope.open()) {
      Tensor tensor = Tensor.fromFloats(new float[] {-1, 2}, 2);
      assertThat(tensor.reluInPlace()).isSameAs(tensor);
      assertThat(tensor.toFloats()).containsExactly(0, 2);
    }
  }

  /** d/dx of x^2 at 3 is 6. */
  @Test
  void backward_gives_the_gradient_of_a_square() {
    try (TorchScope scope = TorchScope.open()) {
      Tensor x = Tensor.fromFloats(new float[] {3}, 1).requireGradient();
      assertThatIllegalStateException().isThrownBy(x::gradient);
      x.times(x).sum().backward();
      assertThat(x.gradient().toFloats()).containsExactly(6);
      x.clearGradient();
      assertThatIllegalStateException().isThrownBy(x::gradient);
    }
  }

  @Test
  void nothing_is_recorded_without_gradients() {
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor x = Tensor.fromFloats(new float[] {3}, 1).requireGradient();
      assertThatThrownBy(() -> x.times(x).sum().backward())
          .hasMessageContaining("does not require grad");
    }
  }

  /** Adam's first step moves each parameter by the rate against the sign of its gradient. */
  @Test
  void the_first_step_of_adam_is_the_learning_rate() {
    try (TorchScope scope = TorchScope.open();
        Tensor x = Tensor.fromFloats(new float[] {3, -3}, 2).requireGradient();
        Adam adam = new Adam(Map.of("x", x), 0)) {
      x.times(x).sum().backward();
      adam.step(0.5);
      assertThat(x.toFloats()).containsExactly(2.5f, -2.5f);
    }
  }

  /** Decoupled decay: 3 (1 - 0.5 * 0.1) - 0.5 = 2.35. */
  @Test
  void weight_decay_shrinks_the_parameter_itself() {
    try (TorchScope scope = TorchScope.open();
        Tensor x = Tensor.fromFloats(new float[] {3}, 1).requireGradient();
        Adam adam = new Adam(Map.of("x", x), 0.1)) {
      x.times(x).sum().backward();
      adam.step(0.5);
      assertThat(x.toFloats()).containsExactly(new float[] {2.35f}, within(1e-6f));
    }
  }

  /** The loss pulls 2 and -2 outwards with 0.3; penalties of 0.2 sign and 0.1 theta pull harder. */
  @Test
  void penalties_turn_the_step_of_weights_and_leave_biases() {
    Penalties each = new Penalties(0, 0.2, 0.1);
    assertThat(outwards(each, 1, 2)).containsExactly(new float[] {1.5f, -1.5f}, within(1e-5f));
    assertThat(outwards(each, 2)).containsExactly(new float[] {2.5f, -2.5f}, within(1e-5f));
    assertThat(outwards(new Penalties(0, 0.2, 0), 1, 2))
        .containsExactly(new float[] {2.5f, -2.5f}, within(1e-5f));
    assertThat(outwards(new Penalties(0, 0, 0.1), 1, 2))
        .containsExactly(new float[] {2.5f, -2.5f}, within(1e-5f));
    assertThat(outwards(new Penalties(0, 0.31, 0), 1, 2))
        .containsExactly(new float[] {1.5f, -1.5f}, within(1e-5f));
    assertThat(outwards(new Penalties(0, 0, 0.16), 1, 2))
        .containsExactly(new float[] {1.5f, -1.5f}, within(1e-5f));
  }

  private static float[] outwards(Penalties penalties, long... shape) {
    try (TorchScope scope = TorchScope.open();
        Tensor x = Tensor.fromFloats(new float[] {2, -2}, shape).requireGradient();
        Adam adam = new Adam(Map.of("x", x), penalties)) {
      x.times(Tensor.fromFloats(new float[] {-0.3f, 0.3f}, shape)).sum().backward();
      adam.step(0.5);
      return x.toFloats();
    }
  }

  @Test
  void loading_weights_names_the_tensor_that_does_not_fit() {
    try (TorchScope scope = TorchScope.open()) {
      Map<String, Tensor> tensors = Map.of("out.bias", Tensor.zeros(3));
      StoredTensor two = StoredTensor.ofFloats(new float[2], 2);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.load(tensors, Map.of("out.bias", two)))
          .withMessage(
              "Tensor \"out.bias\" has shape [2] in the weights; the network expects [3].");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.load(tensors, Map.of()))
          .withMessageContaining("lack tensor \"out.bias\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Weights.load(tensors, Map.of("other", two)))
          .withMessageContaining("[other]");
    }
  }

  @Test
  void an_unknown_device_is_refused_and_auto_takes_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Device.named("gpu"))
        .withMessage("There is no device \"gpu\". Use auto, cpu or cuda.");
    assertThat(List.of("cpu", "cuda")).contains(Device.named("auto").id());
    if (Device.named("auto") == Device.CPU) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Device.named("cuda"))
          .withMessageContaining("libtorch finds none");
    }
  }
}
