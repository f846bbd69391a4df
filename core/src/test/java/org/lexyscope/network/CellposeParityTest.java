package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lexyscope.flow.FlowField;
import org.lexyscope.loss.FlowAndProbabilitySettings;
import org.lexyscope.loss.Losses;
import org.lexyscope.pretrained.CellposeFile;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/** Cellpose's own network at a small width (resources, make_cellpose.py) gives the same numbers. */
class CellposeParityTest {
  private static final Offset<Float> ROUNDING = within(2e-5f);
  private static Map<String, StoredTensor> reference = Map.of();

  @BeforeAll
  static void readReference() throws IOException, URISyntaxException {
    reference = SafeTensors.read(resource("cellpose_reference.safetensors"));
  }

  /** What the original counts as learnt; it holds two diameters besides. */
  @Test
  void at_full_width_it_has_as_many_parameters_as_the_original() {
    try (Network network = Networks.build(CellposeSettings.NUCLEI, 1)) {
      long count =
          network.parameters().values().stream()
              .mapToLong(tensor -> Arrays.stream(tensor.shape()).reduce(1, Math::multiplyExact))
              .sum();
      assertThat(count).isEqualTo(6_600_843);
    }
  }

  @Test
  void maps_and_style_equal_those_of_the_original() throws IOException, URISyntaxException {
    try (Network network = withReferenceWeights();
        TorchScope scope = TorchScope.open()) {
      assertThat(network.forward(read("x")).toFloats()).containsExactly(values("y"), ROUNDING);
      CellposeNet body = (CellposeNet) ((StoredNetwork) network).body();
      assertThat(body.answer(read("x"), false).styleNC().toFloats())
          .containsExactly(values("style"), ROUNDING);
    }
  }

  @Test
  void loss_and_gradients_in_training_equal_those_of_the_original()
      throws IOException, URISyntaxException {
    try (Network network = withReferenceWeights();
        TorchScope scope = TorchScope.open()) {
      network.train(true);
      Tensor everyPixel = Tensor.zeros(2, 1, 32, 48).plus(1);
      Tensor loss =
          Losses.build(new FlowAndProbabilitySettings())
              .of(network.forward(read("x")), target(), everyPixel);
      assertThat((float) loss.item()).isCloseTo(values("loss")[0], ROUNDING);
      loss.backward();
      List<String> names = reference.keySet().stream().filter(k -> k.startsWith("grad.")).toList();
      assertThat(names).hasSizeGreaterThan(40);
      for (String name : names) {
        Tensor parameter = network.parameters().get(name.substring("grad.".length()));
        assertThat(Objects.requireNonNull(parameter, name).gradient().toFloats())
            .as(name)
            .containsExactly(values(name), ROUNDING);
      }
    }
  }

  @Test
  void an_image_of_any_size_gets_maps_of_its_size_and_a_style_of_unit_length()
      throws IOException, URISyntaxException {
    try (CellposePredictor predictor = new CellposePredictor(withReferenceWeights(), Device.CPU)) {
      FlowMaps maps = predictor.maps(new float[19 * 33], 19, 33);
      assertThat(maps.planes()).hasSize(3 * 19 * 33);
      double squares = 0;
      for (float value : maps.style()) {
        squares += value * value;
      }
      assertThat(squares).isCloseTo(1, within(1e-5));
      assertThat(predictor.styleDiameter().diameterPx(maps.style(), 17)).isEqualTo(17);
    }
  }

  /** 5 times the flow, as the original multiplies in its loss. */
  private static Tensor target() {
    float[] values = values("t");
    for (int n = 0; n < 2; n++) {
      for (int i = 0; i < 2 * 32 * 48; i++) {
        values[n * 3 * 32 * 48 + i] *= FlowField.NETWORK_GAIN;
      }
    }
    return Tensor.fromFloats(values, 2, 3, 32, 48);
  }

  private static Network withReferenceWeights() throws IOException, URISyntaxException {
    CellposeFile file = CellposeFile.read(resource("cellpose.pth"));
    assertThat(file.settings()).isEqualTo(new CellposeSettings(List.of(3, 4, 5, 6)));
    assertThat(file.meanDiameterPx()).hasValue(17);
    return file.network();
  }

  private static Tensor read(String name) {
    return Tensor.fromFloats(values(name), Objects.requireNonNull(reference.get(name)).shape());
  }

  private static float[] values(String name) {
    return Objects.requireNonNull(reference.get(name), name).floats();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(CellposeParityTest.class.getResource(name)).toURI());
  }
}
