package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexyscope.network.StarDistPredictor;
import org.lexyscope.star.StarMaps;
import org.lexyscope.torch.Device;

/** A tiny network in Keras's layout, and its answer worked out by NumPy (make_keras.py). */
class StarDistImportTest {
  private static final String CONFIG =
      """
      {"n_dim": 2, "axes": "YXC", "n_channel_in": 1, "n_rays": 5, "grid": [2, 2], "backbone": "unet", "n_classes": null,
       "unet_n_depth": 1, "unet_kernel_size": [3, 3], "unet_n_filter_base": 2, "unet_n_conv_per_depth": 2, "unet_pool": [2, 2],
       "unet_activation": "relu", "unet_last_activation": "relu", "unet_batch_norm": false, "net_conv_after_unet": 4}
      """;
  private static final int EDGE = 16;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("config.json"), CONFIG);
    Files.writeString(folder.resolve("thresholds.json"), "{\"prob\": 0.48, \"nms\": 0.25}");
    try (InputStream weights = resource("tiny.h5")) {
      Files.copy(weights, folder.resolve("weights_best.h5"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void an_imported_network_answers_as_the_kernels_say() throws IOException {
    ModelFolder model = StarDistImport.write(folder, "tiny", folder.resolve("model"));
    assertThat(model.description().thresholds())
        .isEqualTo(Map.of("leastProbability", 0.48, "largestOverlap", 0.25));
    ByteBuffer bytes;
    try (InputStream in = resource("tiny.f32")) {
      bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
    float[] image = new float[EDGE * EDGE];
    float[] expected = new float[6 * EDGE / 2 * EDGE / 2];
    bytes.asFloatBuffer().get(image).get(expected);
    int pixels = EDGE / 2 * EDGE / 2;
    for (int i = 0; i < pixels; i++) {
      expected[i] = (float) (1 / (1 + Math.exp(-expected[i])));
    }
    try (StarDistPredictor predictor = new StarDistPredictor(model.network(), Device.CPU)) {
      StarMaps maps = predictor.maps(image, EDGE, EDGE);
      assertThat(maps.probability())
          .containsExactly(Arrays.copyOf(expected, pixels), within(1e-5f));
      assertThat(maps.distances())
          .containsExactly(Arrays.copyOfRange(expected, pixels, 6 * pixels), within(1e-5f));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unet_batch_norm\": false|\"unet_batch_norm\": true|unet_batch_norm is true; the StarDist networks that run here have false",
        "\"grid\": [2, 2]|\"grid\": [2, 4]|grid is [2,4]; expected two equal numbers",
        "\"n_rays\": 5|\"n_rays\": \"5\"|n_rays is \"5\"; expected a whole number",
        "\"n_rays\": 5|\"n_rays\": 6|does not fit the network its config.json describes"
      })
  void a_network_of_another_kind_is_refused(String good, String bad, String message)
      throws IOException {
    Files.writeString(folder.resolve("config.json"), CONFIG.replace(good, bad));
    assertThatThrownBy(() -> StarDistImport.write(folder, "tiny", folder.resolve("model")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
    assertThat(folder.resolve("model/model.json")).doesNotExist();
  }

  @Test
  void a_folder_without_weights_is_refused_and_one_without_thresholds_takes_the_usual_ones()
      throws IOException {
    Files.delete(folder.resolve("thresholds.json"));
    ModelFolder model = StarDistImport.write(folder, "tiny", folder.resolve("model"));
    assertThat(model.description().thresholds()).containsEntry("leastProbability", 0.5);
    Files.delete(folder.resolve("weights_best.h5"));
    assertThatThrownBy(() -> StarDistImport.write(folder, "tiny", folder.resolve("other")))
        .hasMessageContaining("holds no weights; expected weights_best.h5 or weights_last.h5");
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        StarDistImportTest.class.getResourceAsStream("/org/lexyscope/pretrained/" + name));
  }
}
