package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.star.StarMaps;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

class StarDistNetTest {
  /** Weights and biases of a 3x3 convolution. */
  private static long conv(long in, long out) {
    return 9 * in * out + out;
  }

  /**
   * The original's count, added up layer by layer from its definition: two convolutions before the
   * pooling to the grid, csbdeep's U-Net block of depth 3 with base 32, the features, both heads.
   */
  @Test
  void the_default_network_has_as_many_parameters_as_the_original() {
    long toGrid = conv(1, 32) + conv(32, 32);
    long down = 2 * conv(32, 32) + conv(32, 64) + conv(64, 64) + conv(64, 128) + conv(128, 128);
    long middle = conv(128, 256) + conv(256, 128);
    long up2 = conv(256, 128) + conv(128, 64);
    long up1 = conv(128, 64) + conv(64, 32);
    long up0 = conv(64, 32) + conv(32, 32);
    long heads = conv(32, 128) + 128 + 1 + 32 * 128 + 32;
    long expected = toGrid + down + middle + up2 + up1 + up0 + heads;
    assertThat(expected).isEqualTo(1_425_185);
    try (Network network = Networks.build(StarDistSettings.FLUO, 1)) {
      long count =
          network.parameters().values().stream()
              .mapToLong(tensor -> Arrays.stream(tensor.shape()).reduce(1, (a, b) -> a * b))
              .sum();
      assertThat(count).isEqualTo(expected);
      assertThat(network.buffers()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void the_answer_lies_on_the_grid(int grid) {
    StarDistSettings settings = new StarDistSettings(8, grid, 2, 4, 8);
    try (Network network = Networks.build(settings, 1);
        TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      int edge = 2 * settings.sizeMultiple();
      Tensor answer = network.forward(Tensor.zeros(1, 1, edge, edge));
      assertThat(answer.shape()).containsExactly(1, 9, edge / grid, edge / grid);
    }
  }

  @Test
  void any_image_gets_maps_that_cover_it() {
    StarDistSettings settings = new StarDistSettings(8, 2, 1, 4, 8);
    float[] image = new float[21 * 30];
    for (int i = 0; i < image.length; i++) {
      image[i] = i % 7;
    }
    try (StarDistPredictor predictor =
        new StarDistPredictor(Networks.build(settings, 1), Device.CPU)) {
      StarMaps maps = predictor.maps(image, 21, 30);
      assertThat(maps.height()).isEqualTo(11);
      assertThat(maps.width()).isEqualTo(15);
      assertThat(maps.rayCount()).isEqualTo(8);
      for (float probability : maps.probability()) {
        assertThat(probability).isBetween(0f, 1f);
      }
    }
  }

  @Test
  void settings_are_checked() {
    assertThatThrownBy(() -> new StarDistSettings(32, 3, 3, 32, 128))
        .hasMessageContaining("1, 2, 4 or 8 pixels, found 3");
    assertThatThrownBy(() -> new StarDistSettings(2, 2, 3, 32, 128))
        .hasMessageContaining("at least 3 rays");
  }
}
