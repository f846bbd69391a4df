package org.lexyscope.bioimageio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.ContentHash;

/**
 * A model as its BioImage.IO description tells it (formats 0.4 and 0.5): one image in, maps of its
 * size out, weights in ONNX.
 *
 * @param folder that holds the description and the weights
 * @param name what people call the model
 * @param weights the ONNX file
 * @param sha256 of the weights, where the description gives it
 * @param test an input and the output it must give, where the description has them
 */
public record BioImageModel(
    Path folder,
    String name,
    InputTensor input,
    OutputTensor output,
    Path weights,
    Optional<String> sha256,
    Optional<TestTensors> test) {
  private static final List<String> DESCRIPTIONS = List.of("bioimageio.yaml", "rdf.yaml");

  /** Files of an example. */
  record TestTensors(Path input, Path output) {}

  /** Whether a folder holds a BioImage.IO description. */
  public static boolean isIn(Path folder) {
    return DESCRIPTIONS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /**
   * Reads the description of a model folder; the weights are only looked for.
   *
   * @throws IOException if there is none, it is not sound, or it asks for something that is not
   *     supported; the message names it
   */
  public static BioImageModel read(Path folder) throws IOException {
    for (String name : DESCRIPTIONS) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return ModelReader.read(folder, YamlNode.read(folder.resolve(name)));
      }
    }
    throw new IOException(
        "[%s] is no BioImage.IO model: it holds neither %s."
            .formatted(folder, String.join(" nor ", DESCRIPTIONS)));
  }

  /** Channels of the images it takes. */
  public int inputChannels() {
    return input.channels();
  }

  /** Names of the output's channels; empty where the description names none. */
  public List<String> channelNames() {
    return output.channelNames();
  }

  /** Tells models of one name apart: the first 12 characters of the weights' SHA-256. */
  public String fingerprint() throws IOException {
    return ContentHash.of(weights).substring(0, 12);
  }

  /**
   * Checks the weights against the description.
   *
   * @throws IOException if their hash is another
   */
  void requireHash() throws IOException {
    if (sha256.isPresent()) {
      String found = ContentHash.of(weights);
      if (!found.equalsIgnoreCase(sha256.get())) {
        throw new IOException(
            "[%s] has the SHA-256 %s; the description says %s. Download the model again."
                .formatted(weights, found, sha256.get()));
      }
    }
  }
}
