package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

class ModelFolderTest {
  private static final UNetSettings TINY = new UNetSettings(1, 3, 2, 1, Normalisation.BATCH);

  @TempDir Path temporary = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void writeModel() throws IOException {
    folder = temporary.resolve("tiny");
    try (Network network = Networks.build(TINY, 3)) {
      ModelFolder.write(folder, description(), Weights.store(network.state()), "# Tiny\n");
    }
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    ModelFolder model = ModelFolder.open(folder);
    assertThat(model.description()).isEqualTo(description());
    assertThat(model.card()).isEqualTo("# Tiny\n");
    try (Network read = model.network();
        Network made = Networks.build(TINY, 3)) {
      assertThat(read.state().get("out.bias")).isNotNull();
      assertThat(weight(read)).isEqualTo(weight(made));
    }
  }

  /** This folder was written by the first release that had models; it must stay readable. */
  @Test
  void a_model_folder_of_format_1_is_readable() throws IOException, URISyntaxException {
    URL resource = Objects.requireNonNull(ModelFolderTest.class.getResource("model-v1/model.json"));
    ModelFolder model = ModelFolder.open(Path.of(resource.toURI()).resolveSibling("."));
    assertThat(model.description().name()).isEqualTo("tiny");
    assertThat(model.description().pixelSizeUm()).hasValue(0.5);
    try (Network network = model.network();
        Network expected = Networks.build(TINY, 3)) {
      assertThat(weight(network)).isEqualTo(weight(expected));
    }
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    Files.delete(folder.resolve(ModelFolder.WEIGHTS));
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tiny] is no whole model folder: weights.safetensors is missing");
  }

  @Test
  void an_unknown_key_of_the_description_is_named() throws IOException {
    edit("\"commit\"", "\"comit\"");
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .hasMessageContaining("model.json] comit: is unknown. Known keys: formatVersion, name");
  }

  @Test
  void a_newer_format_is_refused() throws IOException {
    edit("\"formatVersion\" : 1", "\"formatVersion\" : 2");
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .hasMessageContaining("has format 2; this Lexyscope knows formats up to 1");
  }

  @Test
  void a_tensor_of_another_shape_is_named() throws IOException {
    edit("\"base\" : 2", "\"base\" : 3");
    ModelFolder model = ModelFolder.open(folder);
    assertThatThrownBy(model::network)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.safetensors] does not fit model.json")
        .hasMessageContaining(
            "Tensor \"down.0.c1.weight\" has shape [2, 1, 3, 3] in the weights; the network expects"
                + " [3, 1, 3, 3].");
  }

  @Test
  void a_missing_tensor_is_named() throws IOException {
    Path weights = folder.resolve(ModelFolder.WEIGHTS);
    Map<String, StoredTensor> fewer = new LinkedHashMap<>(SafeTensors.read(weights));
    fewer.remove("mid.c2.bias");
    SafeTensors.write(weights, fewer);
    ModelFolder model = ModelFolder.open(folder);
    assertThatThrownBy(model::network).hasMessageContaining("lack tensor \"mid.c2.bias\"");
  }

  @Test
  void truncated_weights_are_refused() throws IOException {
    Path weights = folder.resolve(ModelFolder.WEIGHTS);
    byte[] whole = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(whole, whole.length / 2));
    ModelFolder model = ModelFolder.open(folder);
    assertThatThrownBy(model::network).hasMessageContaining("is no sound safetensors file");
  }

  private void edit(String found, String replacement) throws IOException {
    Path file = folder.resolve(ModelFolder.DESCRIPTION);
    String text = Files.readString(file);
    assertThat(text).contains(found);
    Files.writeString(file, text.replace(found, replacement));
  }

  private static float[] weight(Network network) {
    return Objects.requireNonNull(network.state().get("down.0.c1.weight")).toFloats();
  }

  static ModelDescription description() {
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        "tiny",
        TINY,
        "asinh",
        OptionalDouble.of(0.5),
        24,
        Map.of("interior", 0.5),
        JsonNodeFactory.instance.objectNode().put("seed", 3),
        Map.of("simulated", "00ff"),
        "unknown",
        Map.of("dice", 0.75));
  }
}
