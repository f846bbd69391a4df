package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/** U-Net, Track-Net and Siam-Net, each with the plain, the VGG16 and the ResNet34 encoder. */
class NineNetworksTest {
  private static final EncoderSettings PLAIN = new PlainEncoderSettings(2, 2);
  private static final EncoderSettings VGG16 = new Vgg16Settings(0.0625);
  private static final EncoderSettings RESNET34 = new Resnet34Settings(0.0625);

  /** The counts of the published networks. */
  @ParameterizedTest
  @CsvSource({
    "plain, u-net, 31030593",
    "plain, track-net, 31031169",
    "plain, siam-net, 35749761",
    "vgg16, u-net, 62033985",
    "vgg16, track-net, 62034561",
    "vgg16, siam-net, 66753153",
    "resnet34, u-net, 47634017",
    "resnet34, track-net, 47637153",
    "resnet34, siam-net, 52355745"
  })
  void at_full_width_they_have_as_many_parameters_as_the_published_ones(
      String encoder, String network, long expected) {
    try (Network built = Networks.build(settings(network, fullWidth(encoder)), 1)) {
      long count = 0;
      for (Tensor parameter : built.parameters().values()) {
        count += Arrays.stream(parameter.shape()).reduce(1, Math::multiplyExact);
      }
      assertThat(count).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void logits_have_one_channel_a_class_and_the_size_of_the_input(NetworkSettings settings) {
    int size = 2 * settings.sizeMultiple();
    try (Network network = Networks.build(settings, 1);
        TorchScope scope = TorchScope.open()) {
      Tensor input = Tensor.zeros(2, settings.inputChannels(), size, size / 2);
      assertThat(network.forward(input).shape())
          .containsExactly(2, settings.outputChannels(), size, size / 2);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void every_parameter_gets_a_gradient(NetworkSettings settings) {
    try (Network network = Networks.build(settings, 1);
        TorchScope scope = TorchScope.open()) {
      network.train(true);
      network.forward(noise(settings)).sigmoid().mean().backward();
      network
          .parameters()
          .forEach((name, parameter) -> assertThat(parameter.gradient()).as(name).isNotNull());
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void channels_last_gives_the_same_logits(NetworkSettings settings) {
    try (Network network = Networks.build(settings, 1);
        TorchScope scope = TorchScope.open()) {
      float[] expected = network.forward(noise(settings)).toFloats();
      network.moveTo(Device.CPU, MemoryLayout.CHANNELS_LAST);
      float[] found = network.forward(noise(settings).to(MemoryLayout.CHANNELS_LAST)).toFloats();
      assertThat(found).containsExactly(expected, within(1e-4f));
    }
  }

  @Test
  void the_general_u_net_is_the_first_one_when_its_encoder_is_plain() {
    NetworkSettings first = new UNetSettings(1, 1, 2, 2, Normalisation.BATCH);
    NetworkSettings general = new EncoderUNetSettings(1, 1, PLAIN, Normalisation.BATCH, 0);
    try (Network one = Networks.build(first, 4);
        Network other = Networks.build(general, 4)) {
      assertThat(other.state().keySet()).containsExactlyElementsOf(one.state().keySet());
      one.state()
          .forEach(
              (name, tensor) ->
                  assertThat(tensor.toFloats())
                      .containsExactly(other.state().getOrDefault(name, tensor).toFloats()));
    }
  }

  private static Stream<NetworkSettings> everyKind() {
    return Stream.of("u-net", "track-net", "siam-net", "mask-siam-net")
        .flatMap(
            network ->
                Stream.of(PLAIN, VGG16, RESNET34).map(encoder -> settings(network, encoder)));
  }

  private static NetworkSettings settings(String network, EncoderSettings encoder) {
    Normalisation none = Normalisation.NONE;
    return switch (network) {
      case "u-net" -> new EncoderUNetSettings(1, 1, encoder, none, 0);
      case "track-net" -> new TrackNetSettings(1, encoder, none, 0);
      case "siam-net" -> new SiamNetSettings(1, SecondView.REFERENCE, encoder, none, 0);
      default -> new SiamNetSettings(1, SecondView.PREVIOUS_MASK, encoder, none, 0);
    };
  }

  private static EncoderSettings fullWidth(String encoder) {
    return switch (encoder) {
      case "vgg16" -> new Vgg16Settings(1);
      case "resnet34" -> new Resnet34Settings(1);
      default -> new PlainEncoderSettings(64, 4);
    };
  }

  private static Tensor noise(NetworkSettings settings) {
    int size = 2 * settings.sizeMultiple();
    float[] values = new float[settings.inputChannels() * size * size];
    SplittableRandom random = new SplittableRandom(8);
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) random.nextDouble();
    }
    return Tensor.fromFloats(values, 1, settings.inputChannels(), size, size);
  }
}
