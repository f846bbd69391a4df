package org.lexyscope.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.lexyscope.augment.AnnotatedImages;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.augment.SizedImages;
import org.lexyscope.augment.TrainingData;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.run.Build;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.StoredTensor;

/** The whole job: a configuration and data in, a run folder with the trained model out. */
public final class TrainingJob {
  /** The folder of the trained model inside the run's folder. */
  public static final String MODEL = "model";

  private final TrainConfig config;
  private final DataFolders folders;

  /**
   * @param folders where the data lies
   * @throws IllegalArgumentException if the network does not fit the data
   */
  public TrainingJob(TrainConfig config, DataFolders folders) {
    config.requireChannelsOfData();
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
      return run.finish(open -> train(open, ifNotEmpty == IfNotEmpty.RESUME, progress));
    }
  }

  private ModelFolder train(RunFolder run, boolean resume, Progress progress) throws IOException {
    for (String name : Trainer.FILES) {
      run.file(name);
    }
    try (TrainingData data = TrainingData.open(config.data(), folders, progress);
        Trainer trainer = new Trainer(config, data.training(), data.validation(), run.folder())) {
      run.put("device", trainer.device().id());
      if (resume) {
        run.put("resumedAfterEpoch", trainer.resume());
      }
      TrainingResult result = trainer.train(progress);
      run.put("bestEpoch", result.bestEpoch());
      run.put("bestValidationLoss", result.bestValidation());
      Map<String, Double> thresholds = thresholds(result, data, progress);
      Map<String, StoredTensor> weights = finished(result, data, progress);
      Path folder = run.folder().resolve(MODEL);
      return write(result, thresholds, weights, data.hashes(), folder);
    }
  }

  /** What is chosen for the trained network on validation images, after the last epoch. */
  private Map<String, Double> thresholds(
      TrainingResult result, TrainingData data, Progress progress) {
    boolean stars = config.network() instanceof StarDistSettings;
    return stars && data instanceof AnnotatedImages images
        ? StarThresholdFit.of(config, result.weights(), images.validationImages(), progress).named()
        : Map.of();
  }

  /** What is fitted to the trained network once, after the last epoch. */
  private Map<String, StoredTensor> finished(
      TrainingResult result, TrainingData data, Progress progress) {
    boolean hasStyles = config.network() instanceof CellposeSettings;
    return hasStyles && data instanceof SizedImages images
        ? StyleDiameterFit.added(config, result.weights(), images.sizedImages(), progress)
        : result.weights();
  }

  private ModelFolder write(
      TrainingResult result,
      Map<String, Double> thresholds,
      Map<String, StoredTensor> weights,
      Map<String, String> hashes,
      Path folder)
      throws IOException {
    ModelDescription description =
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            config.name(),
            config.network(),
            config.data().normalisation(),
            OptionalDouble.empty(),
            config.data().nucleusDiameterPx(),
            thresholds,
            StrictJson.toTree(config),
            hashes,
            Build.current().commit(),
            Map.of(
                "validation_loss", result.bestValidation(), "epoch", (double) result.bestEpoch()));
    return ModelFolder.write(folder, description, weights, ModelCard.of(description));
  }
}
