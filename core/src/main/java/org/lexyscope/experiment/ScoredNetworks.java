package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lexyscope.augment.CropInputs;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.TrainConfig;

/**
 * The scores of networks in a run's folder, {@code scores/NAME.csv}. Beside each stands of which
 * weights and which data it is the score, so that only what is still true is taken up again.
 */
final class ScoredNetworks {
  private static final String FOLDER = "scores";

  /** What scores a network. */
  interface Scorer {
    List<ImageScore> of(Masker masker, Progress progress) throws IOException;
  }

  /** A network and its scores. */
  record Scored(ModelFolder model, List<ImageScore> scores) {}

  /** What scores are of: a model's fingerprint and the hash of the data. */
  private record Basis(String model, String data) {}

  private final TrainedNetworks networks;
  private final Path folder;
  private final String dataHash;

  /**
   * @param dataHash of what is scored
   */
  ScoredNetworks(TrainedNetworks networks, RunFolder run, String dataHash) throws IOException {
    this.networks = networks;
    this.folder = Files.createDirectories(run.file(FOLDER));
    this.dataHash = dataHash;
  }

  /**
   * The scores of a network, which is trained now if it is not yet.
   *
   * @param name of the scores' file
   * @param at what progress calls the network
   */
  Scored of(
      String name,
      TrainConfig config,
      CropInputs inputs,
      Scorer scorer,
      String at,
      Progress progress)
      throws IOException {
    ModelFolder model =
        networks.get(config, (stage, done, all) -> progress.update("training " + at, done, all));
    Path scores = folder.resolve(name + ".csv");
    Path basis = folder.resolve(name + ".json");
    Basis found = new Basis(model.fingerprint(), dataHash);
    if (!Files.exists(scores) || !Files.exists(basis) || !isOf(basis, found)) {
      Files.deleteIfExists(basis);
      try (Masker masker = new Masker(model, inputs)) {
        Progress scoring = (stage, done, all) -> progress.update("scoring " + at, done, all);
        ImageScore.write(scores, scorer.of(masker, scoring));
      }
      StrictJson.write(basis, found);
    }
    return new Scored(model, ImageScore.read(scores));
  }

  private static boolean isOf(Path file, Basis basis) throws IOException {
    return StrictJson.read(StrictJson.tree(file), Basis.class, file.toString()).equals(basis);
  }
}
