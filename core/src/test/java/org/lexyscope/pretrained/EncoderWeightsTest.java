package org.lexyscope.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.network.EncoderSettings;
import org.lexyscope.network.EncoderUNetSettings;
import org.lexyscope.network.Network;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.PlainEncoderSettings;
import org.lexyscope.network.Resnet34Settings;
import org.lexyscope.network.SecondView;
import org.lexyscope.network.SiamNetSettings;
import org.lexyscope.network.TrackNetSettings;
import org.lexyscope.network.Vgg16Settings;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;

/** Into encoders of 1/32 of the width, from files in torchvision's names. */
class EncoderWeightsTest {
  private static final EncoderSettings VGG16 = new Vgg16Settings(1.0 / 32);
  private static final EncoderSettings RESNET34 = new Resnet34Settings(1.0 / 32);
  private static final NetworkSettings TRACK =
      new TrackNetSettings(1, VGG16, Normalisation.NONE, 0);
  private static final String VGG_FIRST = "features.0.weight";

  @TempDir Path folder = Path.of("");

  @Test
  void three_inputs_take_the_weights_as_they_are() throws IOException, URISyntaxException {
    Map<String, StoredTensor> weights = weights("resnet34");
    try (Network network = Networks.build(uNet(3, RESNET34), 1)) {
      EncoderWeights.load(network, written(weights), FirstLayer.CORRECTED);
      weights.forEach(
          (name, tensor) -> assertThat(values(network, name)).containsExactly(tensor.floats()));
    }
  }

  @Test
  void one_input_takes_the_mean_of_the_three_colours() throws IOException, URISyntaxException {
    float[] colours = values(weights("vgg16"), VGG_FIRST);
    try (Network network = Networks.build(uNet(1, VGG16), 1)) {
      EncoderWeights.load(network, written(weights("vgg16")), FirstLayer.PUBLISHED);
      float[] mean = values(network, VGG_FIRST);
      assertThat(mean).hasSize(2 * 9);
      assertThat(mean[0]).isEqualTo((colours[0] + colours[9] + colours[18]) / 3);
      assertThat(mean[9 + 8]).isEqualTo((colours[27 + 8] + colours[36 + 8] + colours[45 + 8]) / 3);
    }
  }

  @Test
  void two_inputs_take_the_first_two_colours_when_corrected()
      throws IOException, URISyntaxException {
    float[] colours = values(weights("vgg16"), VGG_FIRST);
    try (Network network = Networks.build(TRACK, 1)) {
      EncoderWeights.load(network, written(weights("vgg16")), FirstLayer.CORRECTED);
      float[] kept = values(network, VGG_FIRST);
      assertThat(kept).hasSize(2 * 2 * 9);
      for (int index = 0; index < 18; index++) {
        assertThat(kept[index]).isEqualTo(colours[index]);
        assertThat(kept[18 + index]).isEqualTo(colours[27 + index]);
      }
    }
  }

  @Test
  void two_inputs_keep_random_weights_and_take_the_bias_as_published()
      throws IOException, URISyntaxException {
    try (Network network = Networks.build(TRACK, 1);
        Network untouched = Networks.build(TRACK, 1)) {
      EncoderWeights.load(network, written(weights("vgg16")), FirstLayer.PUBLISHED);
      assertThat(values(network, VGG_FIRST)).isEqualTo(values(untouched, VGG_FIRST));
      assertThat(values(network, "features.0.bias"))
          .containsExactly(values(weights("vgg16"), "features.0.bias"));
    }
  }

  @Test
  void both_encoders_of_a_siam_net_with_two_take_the_weights()
      throws IOException, URISyntaxException {
    NetworkSettings siam =
        new SiamNetSettings(1, SecondView.PREVIOUS_MASK, VGG16, Normalisation.NONE, 0);
    try (Network network = Networks.build(siam, 1)) {
      EncoderWeights.load(network, written(weights("vgg16")), FirstLayer.CORRECTED);
      assertThat(network.state()).containsKey("second.encoder.features.28.weight");
      String last = "features.28.weight";
      assertThat(stateValues(network, "second.encoder." + last))
          .containsExactly(values(network, last));
    }
  }

  @Test
  void the_classifier_is_left_alone() throws IOException, URISyntaxException {
    Map<String, StoredTensor> weights = weights("vgg16");
    weights.put("classifier.0.weight", StoredTensor.ofFloats(new float[4], 2, 2));
    try (Network network = Networks.build(TRACK, 1)) {
      EncoderWeights.load(network, written(weights), FirstLayer.CORRECTED);
    }
  }

  @Test
  void a_tensor_that_is_missing_or_does_not_fit_is_named() throws IOException, URISyntaxException {
    Map<String, StoredTensor> weights = weights("vgg16");
    weights.remove("features.28.bias");
    expectMessage(weights, "The weights lack tensor \"features.28.bias\"");
    weights.put("features.28.bias", StoredTensor.ofFloats(new float[3], 3));
    expectMessage(
        weights, "\"features.28.bias\" has shape [3] in the weights; the network expects [16]");
    expectMessage(weights("resnet34"), "hold tensors this network does not have: [bn1.bias");
    weights.put(VGG_FIRST, StoredTensor.ofFloats(new float[2 * 4 * 9], 2, 4, 3, 3));
    expectMessage(
        weights, "first convolution has shape [2, 4, 3, 3] in the file, expected 3 inputs");
  }

  @Test
  void a_plain_encoder_takes_none() throws IOException, URISyntaxException {
    Path file = written(weights("vgg16"));
    try (Network network = Networks.build(uNet(1, new PlainEncoderSettings(2, 1)), 1)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncoderWeights.load(network, file, FirstLayer.CORRECTED))
          .withMessageContaining("ImageNet weights are for VGG16 and ResNet34 encoders, found");
    }
  }

  private void expectMessage(Map<String, StoredTensor> weights, String message) throws IOException {
    Path file = written(weights);
    try (Network network = Networks.build(TRACK, 1)) {
      assertThatThrownBy(() -> EncoderWeights.load(network, file, FirstLayer.CORRECTED))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("weights.safetensors] does not fit the encoder Vgg16Settings")
          .hasMessageContaining(message);
    }
  }

  private static NetworkSettings uNet(int inputs, EncoderSettings encoder) {
    return new EncoderUNetSettings(inputs, 1, encoder, Normalisation.NONE, 0);
  }

  private Path written(Map<String, StoredTensor> weights) throws IOException {
    Path file = folder.resolve("weights.safetensors");
    SafeTensors.write(file, weights);
    return file;
  }

  /** The kept weights of the parity test, in torchvision's names. */
  private static Map<String, StoredTensor> weights(String encoder)
      throws IOException, URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(EncoderWeightsTest.class.getResource(encoder + ".safetensors"))
                .toURI());
    Map<String, StoredTensor> weights = new LinkedHashMap<>();
    SafeTensors.read(file, name -> name.startsWith("w."))
        .forEach((name, tensor) -> weights.put(name.substring(2), tensor));
    return weights;
  }

  private static float[] values(Map<String, StoredTensor> weights, String name) {
    return Objects.requireNonNull(weights.get(name), name).floats();
  }

  private static float[] values(Network network, String name) {
    return stateValues(network, "encoder." + name);
  }

  private static float[] stateValues(Network network, String name) {
    return Objects.requireNonNull(network.state().get(name), name).toFloats();
  }
}
