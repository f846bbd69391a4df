package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.loss.Loss;
import org.lexyscope.loss.Losses;
import org.lexyscope.torch.Adam;
import org.lexyscope.torch.Autocast;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;
import org.lexyscope.torch.Weights;

/** The same network in PyTorch (resources, reference.py) gives the same numbers. */
class UNetParityTest {
  private static final UNetSettings SETTINGS = new UNetSettings(1, 1, 4, 2, Normalisation.NONE);
  private static final Offset<Float> ROUNDING = within(2e-6f);
  private static final Loss DICE = Losses.build(new DiceSettings(1));
  private static Map<String, StoredTensor> reference = Map.of();

  @BeforeAll
  static void readReference() throws IOException, URISyntaxException {
    var resource = Objects.requireNonNull(UNetParityTest.class.getResource("unet4.safetensors"));
    reference = SafeTensors.read(Path.of(resource.toURI()));
  }

  @Test
  void outputs_equal_those_of_pytorch() {
    try (Network network = withReferenceWeights();
        TorchScope scope = TorchScope.open()) {
      assertThat(network.forward(read("x")).toFloats()).containsExactly(values("y"), ROUNDING);
    }
  }

  @Test
  void gradients_equal_those_of_pytorch() {
    try (Network network = withReferenceWeights();
        TorchScope scope = TorchScope.open()) {
      loss(network).backward();
      network
          .parameters()
          .forEach(
              (name, parameter) ->
                  assertThat(parameter.gradient().toFloats())
                      .as(name)
                      .containsExactly(values("grad." + name), ROUNDING));
    }
  }

  @Test
  void five_adam_steps_give_the_losses_of_pytorch() {
    try (Network network = withReferenceWeights()) {
      assertThat(fiveLosses(network)).containsExactly(values("losses"), ROUNDING);
    }
  }

  @Test
  void channels_last_gives_the_same_losses() {
    try (Network network = withReferenceWeights()) {
      network.moveTo(Device.CPU, MemoryLayout.CHANNELS_LAST);
      assertThat(fiveLosses(network)).containsExactly(values("losses"), within(1e-5f));
    }
  }

  @Test
  void bfloat16_gives_nearly_the_same_output() {
    try (Network network = withReferenceWeights();
        TorchScope scope = TorchScope.open();
        Autocast autocast = Autocast.bfloat16(Device.CPU, true)) {
      float[] rounded = network.forward(read("x")).toFloats();
      assertThat(rounded).containsExactly(values("y"), within(0.01f));
      assertThat(rounded).isNotEqualTo(values("y"));
    }
  }

  private static float[] fiveLosses(Network network) {
    float[] losses = new float[5];
    try (Adam adam = new Adam(network.parameters(), 0)) {
      for (int step = 0; step < losses.length; step++) {
        try (TorchScope scope = TorchScope.open()) {
          Tensor loss = loss(network);
          loss.backward();
          adam.step(1e-2);
          losses[step] = (float) loss.item();
        }
      }
    }
    return losses;
  }

  private static Tensor loss(Network network) {
    Tensor everyPixel = Tensor.zeros(2, 1, 32, 32).plus(1);
    return DICE.of(network.forward(read("x")), read("t"), everyPixel);
  }

  private static Network withReferenceWeights() {
    Network network = Networks.build(SETTINGS, 1);
    Map<String, StoredTensor> weights = new LinkedHashMap<>();
    reference.forEach(
        (name, tensor) -> {
          if (name.startsWith("weight.")) {
            weights.put(name.substring("weight.".length()), tensor);
          }
        });
    Weights.load(network.state(), weights);
    return network;
  }

  private static Tensor read(String name) {
    return Tensor.fromFloats(values(name), Objects.requireNonNull(reference.get(name)).shape());
  }

  private static float[] values(String name) {
    return Objects.requireNonNull(reference.get(name), name).floats();
  }
}
