package org.lexyscope.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.StrictJson;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

/**
 * A trained network on disk: {@code model.json} (what it is), {@code weights.safetensors} and
 * {@code card.md} (data, scores, licences and limits, for people).
 */
public final class ModelFolder {
  public static final String DESCRIPTION = "model.json";
  public static final String WEIGHTS = "weights.safetensors";
  public static final String CARD = "card.md";

  private final Path folder;
  private final ModelDescription description;

  private ModelFolder(Path folder, ModelDescription description) {
    this.folder = folder;
    this.description = description;
  }

  /**
   * Opens a model folder without reading its weights yet.
   *
   * @throws IOException if a file is missing or the description is not sound; the message names it
   */
  public static ModelFolder open(Path folder) throws IOException {
    for (String name : List.of(DESCRIPTION, WEIGHTS, CARD)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IOException(
            "[%s] is no whole model folder: %s is missing. It needs %s, %s and %s."
                .formatted(folder, name, DESCRIPTION, WEIGHTS, CARD));
      }
    }
    return new ModelFolder(folder, describe(folder.resolve(DESCRIPTION)));
  }

  private static ModelDescription describe(Path file) throws IOException {
    JsonNode json = StrictJson.tree(file);
    int version = json.path("formatVersion").asInt();
    if (version > ModelDescription.FORMAT_VERSION) {
      throw new IOException(
          "[%s] has format %d; this Lexyscope knows formats up to %d. Use a newer Lexyscope."
              .formatted(file, version, ModelDescription.FORMAT_VERSION));
    }
    return StrictJson.read(json, ModelDescription.class, file.toString());
  }

  /**
   * Writes a model folder; {@code model.json} comes last, so that a folder with one is whole.
   *
   * @param weights parameters and buffers by name
   * @param card text in Markdown
   */
  public static ModelFolder write(
      Path folder, ModelDescription description, Map<String, StoredTensor> weights, String card)
      throws IOException {
    Files.createDirectories(folder);
    SafeTensors.write(folder.resolve(WEIGHTS), weights);
    AtomicFile.writeString(folder.resolve(CARD), card);
    StrictJson.write(folder.resolve(DESCRIPTION), description);
    return open(folder);
  }

  public ModelDescription description() {
    return description;
  }

  /** Tells models of one name apart: a hash of weights and description, in 12 characters. */
  public String fingerprint() throws IOException {
    String weights = ContentHash.of(folder.resolve(WEIGHTS));
    String described = ContentHash.of(folder.resolve(DESCRIPTION));
    return weights.substring(0, 6) + described.substring(0, 6);
  }

  /** Writes the uncertainty of the model's masks into its description. */
  public ModelFolder calibrated(MaskUncertainty uncertainty) throws IOException {
    StrictJson.write(folder.resolve(DESCRIPTION), description.with(Optional.of(uncertainty)));
    return open(folder);
  }

  /** The text for people. */
  public String card() throws IOException {
    return Files.readString(folder.resolve(CARD));
  }

  /**
   * Builds the network and loads its weights; the caller closes it.
   *
   * @throws IOException if the weights are truncated or do not fit; the message names the tensor
   */
  public Network network() throws IOException {
    Path file = folder.resolve(WEIGHTS);
    Map<String, StoredTensor> weights = SafeTensors.read(file);
    Network network = Networks.build(description.network(), 0);
    try {
      Weights.load(network.state(), weights);
      return network;
    } catch (IllegalArgumentException e) {
      network.close();
      throw new IOException(
          "[%s] does not fit %s: %s".formatted(file, DESCRIPTION, e.getMessage()), e);
    }
  }
}
