package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.torch.TorchRuntime;

/** The report's experiment at one scale and by one protocol. */
public final class Experiment {
  private final ExperimentSettings settings;
  private final TrainedNetworks networks;

  public Experiment(ExperimentSettings settings) {
    this.settings = settings;
    TorchRuntime.useThreads(settings.threads());
    this.networks = new TrainedNetworks(settings.folder().resolve("networks"), settings.folders());
  }

  /** Trains the networks of a piece and leaves the piece for later. */
  public void train(Piece piece, Progress progress) throws IOException {
    for (PlannedTraining training : piece.trainings(settings, networks)) {
      networks.get(
          training.config(),
          (stage, done, all) -> progress.update("training " + training.config().name(), done, all));
    }
  }

  /**
   * Makes a piece, with the networks it needs. What was stopped goes on at the network, and the
   * epoch, it was at.
   *
   * @return its run folder
   * @throws IOException if data, training or scoring fail; the message says where
   * @throws CancellationException if {@code progress} threw it; what is finished is kept
   */
  public Path run(Piece piece, Progress progress) throws IOException {
    Path folder = settings.folder().resolve(piece.key());
    IfNotEmpty ifNotEmpty = Files.exists(folder) ? IfNotEmpty.RESUME : IfNotEmpty.REFUSE;
    try (RunFolder run =
        RunFolder.open(folder, ifNotEmpty, "experiment " + piece.key(), settings.recorded())) {
      return run.finish(
          open -> {
            write(piece, open, progress);
            return folder;
          });
    }
  }

  private void write(Piece piece, RunFolder run, Progress progress) throws IOException {
    switch (piece) {
      case TABLE7 -> new LexyJob(settings, networks).write(run, progress);
      case FIGURE7_9 -> LossJob.write(run, settings, networks, progress);
      case SUPPLEMENT -> new SupplementJob(settings, networks).write(run, progress);
      case PREVIOUS_MASKS -> new PreviousMaskJob(settings, networks).write(run, progress);
      default -> new TableJob(piece.table().orElseThrow(), settings, networks).write(run, progress);
    }
  }

  /** What a piece would do, one line a training; nothing is written. */
  public ExperimentPlan plan(Piece piece) throws IOException {
    return ExperimentPlan.of(piece.trainings(settings, networks), networks);
  }
}
