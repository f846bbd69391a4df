package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

class AveragedModelTest {
  @TempDir Path folder;

  private Path model(String name, int base, long seed) throws IOException {
    UNetSettings settings = new UNetSettings(1, 3, base, 1, Normalisation.BATCH);
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            name,
            settings,
            "asinh",
            OptionalDouble.empty(),
            24,
            Map.of(),
            JsonNodeFactory.instance.objectNode(),
            Map.of(),
            "unknown",
            Map.of(),
            Optional.empty());
    Path out = folder.resolve(name);
    try (Network network = Networks.build(settings, seed)) {
      ModelFolder.write(out, description, Weights.store(network.state()), "# " + name);
    }
    return out;
  }

  @Test
  void every_weight_is_the_mean_of_both() throws IOException {
    Path one = model("one", 2, 1);
    Path other = model("other", 2, 2);
    ModelFolder mean = AveragedModel.write(one, other, folder.resolve("mean"));
    assertThat(mean.card()).startsWith("The mean of the weights of one and other");
    assertThat(mean.description().name()).isEqualTo("other");
    Map<String, StoredTensor> first = SafeTensors.read(one.resolve(ModelFolder.WEIGHTS));
    Map<String, StoredTensor> second = SafeTensors.read(other.resolve(ModelFolder.WEIGHTS));
    SafeTensors.read(folder.resolve("mean").resolve(ModelFolder.WEIGHTS))
        .forEach(
            (name, tensor) -> {
              if (tensor.type() == DType.F32) {
                float[] values = tensor.floats();
                for (int i = 0; i < values.length; i++) {
                  assertThat(values[i])
                      .isEqualTo(0.5f * values(first, name)[i] + 0.5f * values(second, name)[i]);
                }
              }
            });
  }

  private static float[] values(Map<String, StoredTensor> weights, String name) {
    return Objects.requireNonNull(weights.get(name)).floats();
  }

  @Test
  void networks_of_other_size_have_no_mean() throws IOException {
    Path one = model("one", 2, 1);
    Path other = model("wide", 4, 2);
    assertThatThrownBy(() -> AveragedModel.write(one, other, folder.resolve("mean")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Only models with the same network");
  }
}
