package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;
import org.lexyscope.torch.Weights;

/**
 * torchvision's encoders at 1/32 of their width (resources of {@code pretrained}, make_encoders.py)
 * give the same feature maps.
 */
class EncoderParityTest {
  private static final double WIDTH = 1.0 / 32;

  @ParameterizedTest
  @ValueSource(strings = {"vgg16", "resnet34"})
  void every_feature_map_equals_that_of_torchvision(String name)
      throws IOException, URISyntaxException {
    Map<String, StoredTensor> reference = reference(name);
    EncoderSettings settings =
        name.equals("vgg16") ? new Vgg16Settings(WIDTH) : new Resnet34Settings(WIDTH);
    EncoderUNetSettings network = new EncoderUNetSettings(3, 1, settings, Normalisation.NONE, 0);
    try (ParameterStore store = new ParameterStore(1);
        TorchScope scope = TorchScope.open()) {
      Encoder encoder = Encoders.build(store, "", network, 3);
      Weights.load(store.all(), weights(reference));
      StoredTensor image = tensor(reference, "x");
      List<Tensor> skips =
          encoder.forward(Tensor.fromFloats(image.floats(), image.shape()), false).skips();
      int first = name.equals("vgg16") ? 0 : 1; // f0 of ResNet34 is its stem.
      for (int level = 0; level < skips.size(); level++) {
        StoredTensor expected = tensor(reference, "f" + (level + first));
        assertThat(skips.get(level).shape()).containsExactly(expected.shape());
        assertThat(skips.get(level).toFloats()).containsExactly(expected.floats(), within(1e-5f));
      }
    }
  }

  private static Map<String, StoredTensor> weights(Map<String, StoredTensor> reference) {
    Map<String, StoredTensor> weights = new LinkedHashMap<>();
    reference.forEach(
        (key, tensor) -> {
          if (key.startsWith("w.")) {
            weights.put("encoder." + key.substring(2), tensor);
          }
        });
    return weights;
  }

  private static Map<String, StoredTensor> reference(String name)
      throws IOException, URISyntaxException {
    String resource = "/org/lexyscope/pretrained/" + name + ".safetensors";
    return SafeTensors.read(
        Path.of(Objects.requireNonNull(EncoderParityTest.class.getResource(resource)).toURI()));
  }

  private static StoredTensor tensor(Map<String, StoredTensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }
}
