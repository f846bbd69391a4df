package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

class PredictorTest {
  private static final UNetSettings THREE_CLASSES =
      new UNetSettings(1, 3, 4, 2, Normalisation.GROUP);

  @Test
  void probabilities_of_any_size_sum_to_one() {
    try (Predictor predictor = new Predictor(Networks.build(THREE_CLASSES, 1), Device.CPU, false)) {
      float[] probabilities = predictor.probabilities(noise(5 * 7), 1, 5, 7);
      assertThat(probabilities).hasSize(3 * 5 * 7);
      for (int pixel = 0; pixel < 35; pixel++) {
        float sum = probabilities[pixel] + probabilities[35 + pixel] + probabilities[70 + pixel];
        assertThat(sum).isCloseTo(1, within(1e-5f));
      }
    }
  }

  @Test
  void an_image_of_a_fitting_size_is_the_sigmoid_of_the_logits() {
    UNetSettings binary = new UNetSettings(1, 1, 4, 2, Normalisation.NONE);
    float[] image = noise(2 * 8 * 8);
    try (Network network = Networks.build(binary, 1);
        TorchScope scope = TorchScope.open()) {
      float[] expected = network.forward(Tensor.fromFloats(image, 2, 1, 8, 8)).sigmoid().toFloats();
      Predictor predictor = new Predictor(network, Device.CPU, false);
      assertThat(predictor.probabilities(image, 2, 8, 8)).containsExactly(expected, within(1e-6f));
    }
  }

  @Test
  void the_mirror_does_not_repeat_the_edge() {
    float[] padded = Mirror.pad(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3, 4, 5);
    assertThat(padded).containsExactly(1, 2, 3, 2, 1, 4, 5, 6, 5, 4, 1, 2, 3, 2, 1, 4, 5, 6, 5, 4);
    assertThat(Mirror.crop(padded, 1, 4, 5, 2, 3)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Mirror.pad(new float[] {7}, 1, 1, 1, 2, 2)).containsExactly(7, 7, 7, 7);
  }

  private static float[] noise(int count) {
    SplittableRandom random = new SplittableRandom(3);
    float[] values = new float[count];
    for (int index = 0; index < count; index++) {
      values[index] = (float) random.nextDouble();
    }
    return values;
  }
}
