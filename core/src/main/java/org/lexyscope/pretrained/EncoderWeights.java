package org.lexyscope.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lexyscope.network.EncoderDecoderSettings;
import org.lexyscope.network.EncoderSettings;
import org.lexyscope.network.Network;
import org.lexyscope.network.PlainEncoderSettings;
import org.lexyscope.network.Resnet34Settings;
import org.lexyscope.network.Vgg16Settings;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.Weights;

/**
 * ImageNet weights into the VGG16 or ResNet34 encoder of a network. The file has torchvision's
 * names ({@code features.0.weight}, {@code layer1.0.conv1.weight}); here they follow {@code
 * encoder.}.
 */
public final class EncoderWeights {
  private static final List<String> PREFIXES = List.of("encoder.", "second.encoder.");

  private EncoderWeights() {}

  /**
   * Overwrites the weights of a network's encoder, of both where it has two.
   *
   * @param file torchvision's names; {@code .safetensors}, or what torch.save wrote
   * @throws IOException if the file is not sound or does not fit; the message names the tensor
   */
  public static void load(Network network, Path file, FirstLayer firstLayer) throws IOException {
    EncoderSettings encoder = encoder(network);
    Map<String, StoredTensor> stored = read(file, name -> !isOfClassifier(name));
    try {
      for (String prefix : PREFIXES) {
        Map<String, Tensor> own = withPrefix(prefix, network.state());
        if (!own.isEmpty()) {
          load(own, stored, firstConvolution(encoder), firstLayer);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "[%s] does not fit the encoder %s: %s".formatted(file, encoder, e.getMessage()), e);
    }
  }

  private static Map<String, StoredTensor> read(Path file, Predicate<String> wanted)
      throws IOException {
    return file.toString().endsWith(".safetensors")
        ? SafeTensors.read(file, wanted)
        : PthFile.read(file, wanted);
  }

  private static EncoderSettings encoder(Network network) {
    if (network.settings() instanceof EncoderDecoderSettings settings
        && !(settings.encoder() instanceof PlainEncoderSettings)) {
      return settings.encoder();
    }
    throw new IllegalArgumentException(
        "ImageNet weights are for VGG16 and ResNet34 encoders, found %s."
            .formatted(network.settings()));
  }

  /** What an encoder has no use for: the layers that name ImageNet's classes, and step counts. */
  private static boolean isOfClassifier(String name) {
    return name.startsWith("classifier.")
        || name.startsWith("fc.")
        || name.endsWith(".num_batches_tracked");
  }

  private static String firstConvolution(EncoderSettings encoder) {
    return switch (encoder) {
      case Vgg16Settings vgg16 -> "features.0.weight";
      case Resnet34Settings resnet34 -> "conv1.weight";
      case PlainEncoderSettings plain -> throw new IllegalStateException("Refused before.");
    };
  }

  private static void load(
      Map<String, Tensor> own,
      Map<String, StoredTensor> stored,
      String firstConvolution,
      FirstLayer firstLayer) {
    Map<String, StoredTensor> fitting = new LinkedHashMap<>(stored);
    Map<String, Tensor> targets = new LinkedHashMap<>(own);
    StoredTensor colours = stored.get(firstConvolution);
    Tensor first = own.get(firstConvolution);
    if (colours != null && first != null) {
      int inputs = Math.toIntExact(first.size(1));
      Optional<StoredTensor> adapted = FirstConvolution.adapted(colours, inputs, firstLayer);
      if (adapted.isPresent()) {
        fitting.put(firstConvolution, adapted.get());
      } else {
        fitting.remove(firstConvolution);
        targets.remove(firstConvolution);
      }
    }
    Weights.load(targets, fitting);
  }

  private static Map<String, Tensor> withPrefix(String prefix, Map<String, Tensor> state) {
    Map<String, Tensor> found = new LinkedHashMap<>();
    state.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), tensor);
          }
        });
    return found;
  }
}
