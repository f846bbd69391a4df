package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.Predictor;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

class WidenedWeightsTest {
  private static final int EDGE = 16;
  private static final UNetSettings NARROW = new UNetSettings(1, 3, 4, 2, Normalisation.BATCH);
  private static final UNetSettings WIDE = new UNetSettings(6, 4, 4, 2, Normalisation.BATCH);

  @Test
  void a_wider_network_starts_with_the_answers_of_the_narrow_one() {
    float[] frame = noise(1);
    float[] video = Arrays.copyOf(frame, 6 * frame.length);
    System.arraycopy(noise(5), 0, video, frame.length, 5 * frame.length);
    float[] narrow = answer(Networks.build(NARROW, 1), frame);
    float[] wide = answer(widened(), video);
    for (int i = 0; i < frame.length; i++) {
      float outside = narrow[i];
      float shared = 1 + outside;
      assertThat(wide[i] * shared).isCloseTo(outside, within(1e-4f));
      assertThat(wide[i + frame.length] * shared)
          .isCloseTo(narrow[i + frame.length], within(1e-4f));
      assertThat(wide[i + 3 * frame.length]).isCloseTo(wide[i], within(1e-6f));
    }
  }

  @Test
  void a_network_of_another_width_of_channels_is_refused() {
    assertThat(WidenedWeights.fits(NARROW, WIDE)).isTrue();
    assertThat(WidenedWeights.fits(WIDE, NARROW)).isFalse();
    UNetSettings deeper = new UNetSettings(6, 4, 8, 2, Normalisation.BATCH);
    assertThat(WidenedWeights.fits(NARROW, deeper)).isFalse();
  }

  private static Network widened() {
    Network network = Networks.build(WIDE, 2);
    try (Network narrow = Networks.build(NARROW, 1)) {
      Map<String, StoredTensor> stored = Weights.store(narrow.state());
      Weights.load(network.state(), WidenedWeights.of(stored, network.state()));
    }
    return network;
  }

  private static float[] answer(Network network, float[] planes) {
    try (Predictor predictor = new Predictor(network, Device.named("cpu"), false)) {
      return predictor.probabilities(planes, 1, EDGE, EDGE);
    }
  }

  private static float[] noise(int planes) {
    SplittableRandom random = new SplittableRandom(planes);
    float[] noise = new float[planes * EDGE * EDGE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
