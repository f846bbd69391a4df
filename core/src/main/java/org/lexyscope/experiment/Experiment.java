package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.lexyscope.run.Progress;

/** The report's experiment at one scale and by one protocol. */
public final class Experiment {
  private final ExperimentSettings settings;
  private final TrainedNetworks networks;

  public Experiment(ExperimentSettings settings) {
    this.settings = settings;
    this.networks =
        new TrainedNetworks(settings.folder().resolve("networks"), settings.folders().crops());
  }

  /** Trains the networks of a table and leaves the table for later. */
  public void train(ReportTable table, Progress progress) throws IOException {
    for (Configuration row : table.rows(settings.protocol())) {
      networks.get(
          settings.training(row),
          (stage, done, all) -> progress.update("training " + row.key(), done, all));
    }
  }

  /**
   * Makes a table, with the networks it needs.
   *
   * @return its run folder
   */
  public Path table(ReportTable table, Progress progress) throws IOException {
    return new TableJob(table, settings, networks).run(progress);
  }
}
