package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;

class HalvedModelTest {
  @TempDir Path folder;

  private Path frames() throws IOException {
    Path model = Files.createDirectory(folder.resolve("frames"));
    BundledModels.copyTo(BundledModels.FRAMES, model);
    return model;
  }

  @Test
  void weights_are_rounded_and_take_half_of_the_room() throws IOException {
    Path model = frames();
    Path small = folder.resolve("small");
    ModelFolder halved = HalvedModel.write(model, small);
    assertThat(halved.description()).isEqualTo(ModelFolder.open(model).description());
    Path weights = small.resolve(ModelFolder.WEIGHTS);
    assertThat(Files.size(weights))
        .isLessThan(Files.size(model.resolve(ModelFolder.WEIGHTS)) * 51 / 100);
    Map<String, StoredTensor> rounded = SafeTensors.read(weights);
    SafeTensors.read(model.resolve(ModelFolder.WEIGHTS))
        .forEach((name, tensor) -> assertRounded(tensor, rounded.get(name)));
    halved.network().close();
  }

  private static void assertRounded(StoredTensor whole, StoredTensor half) {
    if (whole.type() == DType.I64) {
      assertThat(half.longs()).isEqualTo(whole.longs());
      return;
    }
    float[] values = whole.floats();
    float[] rounded = half.floats();
    for (int i = 0; i < values.length; i++) {
      assertThat(rounded[i]).isCloseTo(values[i], within(Math.abs(values[i]) / 1024 + 1e-7f));
    }
  }

  @Test
  void a_weight_beyond_16_bit_is_named() throws IOException {
    Path model = frames();
    Map<String, StoredTensor> weights = SafeTensors.read(model.resolve(ModelFolder.WEIGHTS));
    String name = weights.keySet().iterator().next();
    StoredTensor tensor = Objects.requireNonNull(weights.get(name));
    float[] values = tensor.floats();
    values[0] = 1e6f;
    weights.put(name, StoredTensor.ofFloats(values, tensor.shape()));
    SafeTensors.write(model.resolve(ModelFolder.WEIGHTS), weights);
    assertThatThrownBy(() -> HalvedModel.write(model, folder.resolve("out")))
        .hasMessageContaining("has 1000000.0 in tensor " + name);
  }
}
