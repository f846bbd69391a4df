package org.lexyscope.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.augment.TrainingData;
import org.lexyscope.run.Build;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;

/** The whole job: a configuration and data in, a run folder with the trained model out. */
public final class TrainingJob {
  /** The folder of the trained model inside the run's folder. */
  public static final String MODEL = "model";

  private final TrainConfig config;
  private final TrainingData.Folders folders;

  /**
   * @param folders where the data lies that is not made here
   */
  public TrainingJob(TrainConfig config, TrainingData.Folders folders) {
    this.config = config;
    this.folders = folders;
  }

  /**
   * Trains and writes the model of the epoch with the lowest validation loss.
   *
   * @param ifNotEmpty {@code RESUME} goes on after the last finished epoch of the run in the folder
   * @throws IOException if data, folder or training fail; the message says where
   * @throws CancellationException if {@code progress} threw it; the finished epochs are kept
   */
  public ModelFolder run(Path out, IfNotEmpty ifNotEmpty, Progress progress) throws IOException {
    try (RunFolder run = RunFolder.open(out, ifNotEmpty, "train", StrictJson.toTree(config))) {
      try {
        TrainingResult result = train(run, out, ifNotEmpty == IfNotEmpty.RESUME, progress);
        ModelFolder model = write(result, out.resolve(MODEL));
        run.put("bestEpoch", result.bestEpoch());
        run.put("bestValidationLoss", result.bestValidation());
        run.done();
        return model;
      } catch (CancellationException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        run.failed(e);
        throw e;
      }
    }
  }

  private TrainingResult train(RunFolder run, Path out, boolean resume, Progress progress)
      throws IOException {
    for (String name : new String[] {Trainer.CHECKPOINT, LossCurve.TABLE, LossCurve.PICTURE}) {
      run.file(name);
    }
    try (TrainingData data = TrainingData.open(config.data(), folders, progress);
        Trainer trainer = new Trainer(config, data.training(), data.validation(), out)) {
      run.put("device", trainer.device().id());
      if (resume) {
        run.put("resumedAfterEpoch", trainer.resume());
      }
      return trainer.train(progress);
    }
  }

  private ModelFolder write(TrainingResult result, Path folder) throws IOException {
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            config.name(),
            config.network(),
            "asinh",
            OptionalDouble.empty(),
            nucleusDiameterPx(config.data().augment()),
            Map.of(),
            StrictJson.toTree(config),
            dataHashes(),
            Build.current().commit(),
            Map.of(
                "validation_loss", result.bestValidation(), "epoch", (double) result.bestEpoch()));
    return ModelFolder.write(folder, description, result.weights(), ModelCard.of(description));
  }

  /** The middle of the sizes nuclei are scaled to in training, on a logarithmic scale. */
  private static double nucleusDiameterPx(AugmentSettings augment) {
    return Math.sqrt(augment.smallestNucleusPx() * augment.largestNucleusPx());
  }

  private Map<String, String> dataHashes() throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    if (config.data().bbbc013Share() > 0) {
      hashes.put("bbbc013", ContentHash.of(folders.bbbc013()));
      hashes.put("bbbc013-split", ContentHash.of(folders.bbbc013Split()));
    }
    return hashes;
  }
}
