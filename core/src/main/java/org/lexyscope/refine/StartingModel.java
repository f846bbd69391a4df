package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.Targets;
import org.lexyscope.dataset.VideoContext;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.segment.BundledModels;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;

/**
 * The model that learns; its folder is only read.
 *
 * @param folder where its weights lie
 * @param fingerprint of weights and description
 */
record StartingModel(Path folder, ModelFolder model, String fingerprint) {
  /** A bundled model is copied to here in the scratch folder of the run. */
  private static final String COPY = "start";

  StartingModel {
    requireFit(model.description());
  }

  static boolean isBundled(String name) {
    return BundledModels.names().contains(name);
  }

  /** A model folder of the user's. */
  static StartingModel ofFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "[%s] is no model folder. --model takes one, or a bundled model: %s."
              .formatted(folder, String.join(", ", BundledModels.names())));
    }
    ModelFolder model = ModelFolder.open(folder);
    return new StartingModel(folder, model, model.fingerprint());
  }

  /** A bundled model, copied anew. */
  static StartingModel bundled(String name, Path scratch) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(COPY));
    for (String file : List.of(ModelFolder.WEIGHTS, ModelFolder.CARD, ModelFolder.DESCRIPTION)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    ModelFolder model = BundledModels.copyTo(name, folder);
    return new StartingModel(folder, model, model.fingerprint());
  }

  private static void requireFit(ModelDescription model) {
    NetworkSettings network = model.network();
    int planes = network.inputChannels();
    int classes = network.outputChannels();
    boolean rays = network instanceof StarDistSettings || network instanceof CellposeSettings;
    boolean fits =
        !rays
            && (planes == 1 || planes == VideoContext.PLANES)
            && (classes == Targets.CLASS_COUNT || classes == Targets.CYTOSOL)
            && model.normalisation().equals(IntensityScale.NAME);
    if (!fits) {
      throw new IllegalArgumentException(
          "Model %s has %d input channels, %d output channels and intensities scaled by '%s'; refining needs 1 or %d, %d or %d (background, interior, rim, and cytosol if known) and '%s'. Choose another --model, or train one with configs/default.json."
              .formatted(
                  model.name(),
                  planes,
                  classes,
                  model.normalisation(),
                  VideoContext.PLANES,
                  Targets.CYTOSOL,
                  Targets.CLASS_COUNT,
                  IntensityScale.NAME));
    }
  }

  ModelDescription description() {
    return model.description();
  }

  /** Input channels of the network. */
  int planes() {
    return description().network().inputChannels();
  }

  /** Output channels of the network. */
  int classes() {
    return description().network().outputChannels();
  }

  /** Whether it sees one frame at a time. */
  boolean isAlone() {
    return planes() == 1;
  }

  /** Of a typical nucleus as the network sees it. */
  double diameterPx() {
    return description().nucleusDiameterPx();
  }

  /** For people: name and fingerprint. */
  String words() {
    return description().name() + " (" + fingerprint + ")";
  }
}
