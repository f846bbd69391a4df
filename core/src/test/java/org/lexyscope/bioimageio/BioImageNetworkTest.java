package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BioImageNetworkTest {
  @TempDir Path folder;

  private static Planes noise(int height, int width) {
    Random random = new Random(7);
    float[] values = new float[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return new Planes(1, height, width, values);
  }

  private float[] predicted(Planes image) throws IOException {
    try (BioImageNetwork network = BioImageNetwork.open(folder, 1)) {
      return network.predict(image).values();
    }
  }

  /** What the network of means gives for the pixel (x, y), by hand. */
  private static double expected(Planes image, int x, int y) {
    double sum = 0;
    for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) {
        sum += 2 * image.values()[ny * image.width() + nx] - 1;
      }
    }
    return 1 / (1 + Math.exp(-sum / 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {TinyModel.FORMAT_05, TinyModel.FORMAT_04})
  void blocks_give_what_the_whole_image_would(String description) throws IOException {
    String fixed =
        description
            .replace("{min: 16, step: 8}", "32")
            .replace("{min: [1, 1, 16, 16], step: [0, 0, 8, 8]}", "[1, 1, 32, 32]");
    TinyModel.write(folder, "rdf.yaml", fixed, TinyModel.meanOfNeighbours());
    Planes image = noise(75, 64);
    float[] found = predicted(image);
    for (int y = 0; y < 75; y++) {
      for (int x = 0; x < 64; x++) {
        assertThat((double) found[y * 64 + x]).isCloseTo(expected(image, x, y), within(1e-5));
      }
    }
  }

  @Test
  void an_image_of_any_size_is_filled_up_by_mirroring() throws IOException {
    TinyModel.write(folder, "bioimageio.yaml", TinyModel.FORMAT_05, TinyModel.meanOfNeighbours());
    Planes image = noise(20, 23);
    float[] found = predicted(image);
    assertThat(found).hasSize(20 * 23);
    assertThat((double) found[10 * 23 + 10]).isCloseTo(expected(image, 10, 10), within(1e-5));
  }

  @Test
  void the_axes_may_stand_in_another_order() throws IOException {
    String lastChannel = TinyModel.FORMAT_04.replace("axes: bcyx", "axes: byxc");
    String description =
        lastChannel
            .replace("[1, 1, 16, 16]", "[1, 16, 16, 1]")
            .replace("[0, 0, 8, 8]", "[0, 8, 8, 0]")
            .replace("[0, 0, 2, 2]", "[0, 2, 2, 0]");
    Planes image = new Planes(2, 2, 3, new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60});
    assertThat(AxisOrder.ordered(image, "byxc"))
        .containsExactly(1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60);
    long[] shape = AxisOrder.shape("byxc", 2, 2, 3);
    assertThat(AxisOrder.planes(AxisOrder.ordered(image, "byxc"), "byxc", shape).values())
        .isEqualTo(image.values());
    TinyModel.write(folder, "rdf.yaml", description, TinyModel.identity());
    assertThat(BioImageModel.read(folder).input().axes()).isEqualTo("byxc");
    assertThat(BioImageModel.read(folder).output().haloPx()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: sigmoid | id: softmax | outputs[0].postprocessing[0] is 'softmax', which is not supported; known are [binarize, clip",
        "id: scale_linear | id: zero_mean_unit_variance | inputs[0].preprocessing[0].kwargs has 'gain', which is not supported",
        "0.5.4 | 0.3.6 | format_version is 0.3.6; formats 0.4 and 0.5 are read.",
        "type: model | type: dataset | type is 'dataset'; expected model.",
        "onnx: | torchscript: | weights are given as [torchscript]; only onnx runs here.",
        "source: weights.onnx | source: https://example.org/weights.onnx | weights.onnx.source is 'https://example.org/weights.onnx', and there is no such file",
        "id: y, size: {min | id: z, size: {min | inputs[0].axes[2] names the axis 'z', which is not supported",
        "{type: batch} | {type: time} | inputs[0].axes[0] is of type 'time', which is not supported",
        "axis_id: x}, halo | axis_id: x, offset: -4}, halo | outputs[0].axes[3].size has the offset -4.0",
        "axis_id: x}, halo: 2 | axis_id: x}, scale: 0.5, halo: 2 | outputs[0].axes[3] has another size or scale than the input's x",
        "min: 16 | min: many | inputs[0].axes[2].size.min is \"many\"; expected a number.",
        "name: tiny | nom: tiny | the description has no 'name', which a model needs.",
        "name: tiny | name: [ | is no sound YAML: line",
      })
  void what_is_not_supported_is_named(String part, String other, String message)
      throws IOException {
    assertThat(TinyModel.FORMAT_05).contains(part);
    String description =
        TinyModel.FORMAT_05.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other));
    TinyModel.write(folder, "bioimageio.yaml", description, TinyModel.identity());
    assertThatThrownBy(() -> BioImageModel.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("[" + folder.resolve("bioimageio.yaml") + "]")
        .hasMessageContaining(message);
  }

  @Test
  void other_weights_than_the_description_says_are_refused() throws IOException {
    TinyModel.write(folder);
    Files.write(folder.resolve("weights.onnx"), TinyModel.meanOfNeighbours());
    assertThatThrownBy(() -> BioImageNetwork.open(folder, 1))
        .hasMessageContaining("has the SHA-256")
        .hasMessageContaining("the description says");
  }

  @Test
  void weights_that_are_no_onnx_are_refused() throws IOException {
    TinyModel.write(folder, "rdf.yaml", TinyModel.FORMAT_04, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> BioImageNetwork.open(folder, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ONNX Runtime cannot load it");
  }
}
