package org.lexyscope.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.torch.StoredTensor;

/** Files that h5py wrote in Keras's layout (resources, make_keras.py). */
class StarDistFileTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"stardist.h5", "whole.h5"})
  void numbered_convolutions_get_the_names_of_the_grid_and_others_keep_theirs(String name)
      throws IOException, URISyntaxException {
    assertThat(StarDistFile.read(resource(name)).keySet())
        .containsExactly(
            "grid_level_0_no_0.weight",
            "grid_level_0_no_0.bias",
            "grid_level_0_no_1.weight",
            "grid_level_0_no_1.bias",
            "down_level_0_no_0.weight",
            "down_level_0_no_0.bias",
            "features.weight",
            "features.bias",
            "prob.weight",
            "prob.bias",
            "dist.weight",
            "dist.bias");
  }

  /** The file holds 1000 h + 100 w + 10 in + out at [h][w][in][out]. */
  @ParameterizedTest
  @CsvSource({"grid_level_0_no_0,2,1,3", "down_level_0_no_0,3,2,3", "dist,5,4,1"})
  void kernels_are_turned_from_hwio_to_oihw(String layer, int outputs, int inputs, int size)
      throws IOException, URISyntaxException {
    Map<String, StoredTensor> weights = StarDistFile.read(resource("stardist.h5"));
    StoredTensor kernel = tensor(weights, layer + ".weight");
    assertThat(kernel.shape()).containsExactly(outputs, inputs, size, size);
    float[] values = kernel.floats();
    int index = 0;
    for (int out = 0; out < outputs; out++) {
      for (int in = 0; in < inputs; in++) {
        for (int h = 0; h < size; h++) {
          for (int w = 0; w < size; w++) {
            assertThat(values[index++]).isEqualTo(1000f * h + 100 * w + 10 * in + out);
          }
        }
      }
    }
    float[] biases = tensor(weights, layer + ".bias").floats();
    assertThat(biases).hasSize(outputs).endsWith(outputs - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "odd.h5|has 1 convolutions without a name of their own, [conv2d_9]; expected 2 for each",
        "other.h5|lacks the layers prob and dist",
        "double.h5|layer \"prob\": prob/kernel:0 holds numbers of type double, expected float32",
        "dense.h5|layer \"dense\": dense/kernel:0 has shape [2, 3], expected the kernel (4 axes)",
        "keras3.h5|lacks the attribute layer_names of /; expected weights saved by Keras 2"
      })
  void what_is_no_stardist_model_is_refused(String name, String message) {
    assertThatThrownBy(() -> StarDistFile.read(resource(name)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name + "] ")
        .hasMessageContaining(message);
  }

  @Test
  void a_file_cut_anywhere_is_refused() throws IOException, URISyntaxException {
    byte[] whole = Files.readAllBytes(resource("stardist.h5"));
    Path file = folder.resolve("cut.h5");
    for (int length = 0; length < whole.length; length += 331) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> StarDistFile.read(file))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut.h5] is no HDF5 file that can be read, or it is cut short");
    }
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> StarDistFile.read(folder.resolve("none.h5")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.h5");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(StarDistFileTest.class.getResource(name)).toURI());
  }

  private static StoredTensor tensor(Map<String, StoredTensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }
}
