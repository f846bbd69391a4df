package org.lexyscope.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lexyscope.dataset.PercentileScale;
import org.lexyscope.network.Network;
import org.lexyscope.pretrained.CellposeFile;
import org.lexyscope.run.Build;
import org.lexyscope.run.ContentHash;
import org.lexyscope.torch.Weights;

/** A file of weights that Cellpose 1 to 3 saved, as a model folder of ours. */
public final class CellposeImport {
  /** Diameter of nuclei in training where an old file does not tell it. */
  private static final double NUCLEUS_DIAMETER_PX = 17;

  private CellposeImport() {}

  /**
   * Writes the model folder.
   *
   * @param file saved by Cellpose 1 to 3
   * @param name what users call the model
   * @throws IOException if the file is not sound or does not fit; the message names the tensor
   */
  public static ModelFolder write(Path file, String name, Path folder) throws IOException {
    CellposeFile weights = CellposeFile.read(file);
    String hash = ContentHash.of(file);
    String fileName = String.valueOf(file.getFileName());
    double diameterPx = weights.meanDiameterPx().orElse(NUCLEUS_DIAMETER_PX);
    ObjectNode origin = JsonNodeFactory.instance.objectNode().put("importedFrom", fileName);
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            name,
            weights.settings(),
            PercentileScale.NAME,
            OptionalDouble.empty(),
            diameterPx,
            Map.of(),
            origin,
            Map.of("weights", hash),
            Build.current().commit(),
            Map.of());
    try (Network network = weights.network()) {
      return ModelFolder.write(
          folder,
          description,
          Weights.store(network.state()),
          card(name, fileName, hash, diameterPx));
    }
  }

  private static String card(String name, String fileName, String hash, double diameterPx) {
    return String.format(
        Locale.ROOT,
        """
      # %s

      Weights of Cellpose, imported from `%s` (SHA-256 %s).

      Cellpose: C. Stringer, T. Wang, M. Michaelos and M. Pachitariu, Nature Methods 18, 100-106 (2021). The weights keep the licence they were
      published under; for the official ones see Cellpose's site.

      Objects are scaled to %.1f px. The file holds no size model: unless the nucleus diameter is named, the first pass supposes that diameter, and the
      second takes the median of the nuclei found.
      """,
        name,
        fileName,
        hash,
        diameterPx);
  }
}
