package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;

class SiamNetTest {
  private static final int SIZE = 8;
  private static final int PLANE = SIZE * SIZE;

  @Test
  void both_views_of_siam_net_share_one_encoder() {
    try (Network network = Networks.build(siam(SecondView.REFERENCE, 0), 1)) {
      assertThat(network.parameters().keySet()).noneMatch(name -> name.startsWith("second."));
    }
    try (Network network = Networks.build(siam(SecondView.PREVIOUS_MASK, 0), 1)) {
      assertThat(network.parameters()).containsKeys("down.0.c1.weight", "second.down.0.c1.weight");
    }
  }

  @Test
  void every_channel_of_the_input_matters() {
    for (SecondView view : SecondView.values()) {
      NetworkSettings settings = siam(view, 0);
      try (Network network = Networks.build(settings, 1)) {
        float[] zero = logits(network, -1);
        for (int channel = 0; channel < settings.inputChannels(); channel++) {
          assertThat(logits(network, channel)).isNotEqualTo(zero);
        }
      }
    }
  }

  /** Without its deepest features the second view is gone: the skips come from the first. */
  @Test
  void the_reference_reaches_the_output_through_the_bottleneck_only() {
    try (Network network = Networks.build(siam(SecondView.REFERENCE, 0), 1);
        TorchScope scope = TorchScope.open()) {
      for (String name : new String[] {"mid.c2.weight", "mid.c2.bias"}) {
        network.parameters().forEach((key, tensor) -> clear(key.equals(name), tensor));
      }
      assertThat(logits(network, 2)).isEqualTo(logits(network, -1));
      assertThat(logits(network, 0)).isNotEqualTo(logits(network, -1));
    }
  }

  @Test
  void dropout_is_for_training_and_follows_the_seed() {
    try (Network network = Networks.build(siam(SecondView.REFERENCE, 0.5), 1)) {
      float[] first = logits(network, 0);
      assertThat(logits(network, 0)).isEqualTo(first);
      network.train(true);
      TorchRuntime.seed(4);
      float[] dropped = logits(network, 0);
      assertThat(logits(network, 0)).isNotEqualTo(dropped);
      TorchRuntime.seed(4);
      assertThat(logits(network, 0)).isEqualTo(dropped);
    }
  }

  private static void clear(boolean chosen, Tensor tensor) {
    if (chosen) {
      tensor.assign(Tensor.zeros(tensor.shape()));
    }
  }

  private static NetworkSettings siam(SecondView view, double dropout) {
    return new SiamNetSettings(
        1, view, new PlainEncoderSettings(8, 2), Normalisation.NONE, dropout);
  }

  /** Logits of an image that is 0 but for one channel. */
  private static float[] logits(Network network, int channel) {
    int channels = network.settings().inputChannels();
    float[] image = new float[channels * PLANE];
    if (channel >= 0) {
      Arrays.fill(image, channel * PLANE, (channel + 1) * PLANE, 1);
    }
    try (TorchScope scope = TorchScope.open()) {
      return network.forward(Tensor.fromFloats(image, 1, channels, SIZE, SIZE)).toFloats();
    }
  }
}
