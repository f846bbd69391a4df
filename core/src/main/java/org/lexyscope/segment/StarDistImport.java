package org.lexyscope.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.pretrained.StarDistFile;
import org.lexyscope.run.Build;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.StrictJson;
import org.lexyscope.star.StarThresholds;
import org.lexyscope.torch.Weights;

/**
 * A model folder of StarDist in 2D ({@code config.json}, {@code thresholds.json}, {@code
 * weights_best.h5}), as a model folder of ours.
 */
public final class StarDistImport {
  /** Median diameter of nuclei in dsb2018, from which the official models of nuclei learnt. */
  private static final double NUCLEUS_DIAMETER_PX = 18;

  private static final List<String> WEIGHTS = List.of("weights_best.h5", "weights_last.h5");

  /** What the network is built with here, whatever else StarDist could be told. */
  private static final Map<String, String> ONLY =
      Map.of(
          "n_dim", "2",
          "n_channel_in", "1",
          "backbone", "unet",
          "unet_kernel_size", "[3,3]",
          "unet_n_conv_per_depth", "2",
          "unet_pool", "[2,2]",
          "unet_activation", "relu",
          "unet_last_activation", "relu",
          "unet_batch_norm", "false",
          "n_classes", "null");

  private StarDistImport() {}

  /**
   * Writes the model folder.
   *
   * @param model the folder StarDist keeps a model in
   * @param name what users call the model
   * @throws IOException if a file is missing or not sound, or the network is of another kind
   */
  public static ModelFolder write(Path model, String name, Path folder) throws IOException {
    StarDistSettings settings = settings(model.resolve("config.json"));
    Path weights = weights(model);
    String hash = ContentHash.of(weights);
    String origin = model.toAbsolutePath().normalize().getFileName() + "/" + weights.getFileName();
    ObjectNode training = JsonNodeFactory.instance.objectNode().put("importedFrom", origin);
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            name,
            settings,
            PercentileScale.STAR_DIST,
            OptionalDouble.empty(),
            NUCLEUS_DIAMETER_PX,
            thresholds(model.resolve("thresholds.json")).named(),
            training,
            Map.of("weights", hash),
            Build.current().commit(),
            Map.of());
    try (Network network = Networks.build(settings, 0)) {
      Weights.load(network.state(), StarDistFile.read(weights));
      return ModelFolder.write(
          folder, description, Weights.store(network.state()), card(name, origin, hash));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "[%s] does not fit the network its config.json describes: %s"
              .formatted(weights, e.getMessage()),
          e);
    }
  }

  private static StarDistSettings settings(Path file) throws IOException {
    JsonNode config = StrictJson.tree(file);
    for (Map.Entry<String, String> only : ONLY.entrySet()) {
      JsonNode found = config.path(only.getKey());
      String text = found.isTextual() ? found.asText() : found.toString();
      if (!found.isMissingNode() && !text.equals(only.getValue())) {
        throw new IOException(
            "[%s] %s is %s; the StarDist networks that run here have %s."
                .formatted(file, only.getKey(), text, only.getValue()));
      }
    }
    JsonNode grid = config.path("grid");
    if (grid.size() != 2 || grid.get(0).asInt() != grid.get(1).asInt()) {
      throw new IOException(
          "[%s] grid is %s; expected two equal numbers, such as [2,2].".formatted(file, grid));
    }
    try {
      return new StarDistSettings(
          number(file, config, "n_rays"),
          grid.get(0).asInt(),
          number(file, config, "unet_n_depth"),
          number(file, config, "unet_n_filter_base"),
          number(file, config, "net_conv_after_unet"));
    } catch (IllegalArgumentException e) {
      throw new IOException("[%s] %s".formatted(file, e.getMessage()), e);
    }
  }

  private static int number(Path file, JsonNode config, String key) throws IOException {
    JsonNode found = config.path(key);
    if (!found.canConvertToInt()) {
      throw new IOException(
          "[%s] %s is %s; expected a whole number."
              .formatted(file, key, found.isMissingNode() ? "missing" : found));
    }
    return found.asInt();
  }

  /** StarDist's own where the model has none yet. */
  private static StarThresholds thresholds(Path file) throws IOException {
    if (!Files.exists(file)) {
      return StarThresholds.DEFAULT;
    }
    JsonNode json = StrictJson.tree(file);
    try {
      return new StarThresholds(
          json.path("prob").asDouble(Double.NaN), json.path("nms").asDouble(Double.NaN));
    } catch (IllegalArgumentException e) {
      throw new IOException("[%s] %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Path weights(Path model) throws IOException {
    for (String name : WEIGHTS) {
      if (Files.exists(model.resolve(name))) {
        return model.resolve(name);
      }
    }
    throw new IOException(
        "[%s] holds no weights; expected %s. Give the folder that has config.json in it."
            .formatted(model, String.join(" or ", WEIGHTS)));
  }

  private static String card(String name, String origin, String hash) {
    return """
        # %s

        Weights of StarDist, imported from `%s` (SHA-256 %s).

        StarDist: U. Schmidt, M. Weigert, C. Broaddus and G. Myers, MICCAI 2018, 265-273. The weights keep the licence they were published under; for the
        official ones see StarDist's site.

        Frames are taken at their own scale. When the nucleus diameter is named, they are scaled to nuclei of 18 px, the median of dsb2018.
        """
        .formatted(name, origin, hash);
  }
}
