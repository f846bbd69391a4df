package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.train.TrainingJob;

/**
 * The networks of an experiment, one run folder each: trained when they are asked for the first
 * time, opened afterwards. A training that was stopped goes on.
 */
final class TrainedNetworks {
  private final Path folder;
  private final DataFolders data;

  /**
   * @param folder of all networks
   * @param from what they learn from
   */
  TrainedNetworks(Path folder, ExperimentFolders from) {
    this.folder = folder;
    Path crops = from.crops();
    this.data = new DataFolders(crops, crops, crops, from.lexy(), crops, crops, from.out());
  }

  /** Where a network's run lies. */
  Path run(TrainConfig config) {
    return folder.resolve(config.name());
  }

  /** Where its model lies once it is trained. */
  Path model(TrainConfig config) {
    return run(config).resolve(TrainingJob.MODEL);
  }

  /** Whether a network is trained. */
  boolean isTrained(TrainConfig config) throws IOException {
    return RunFolder.stateOf(run(config)).equals("done");
  }

  /**
   * The trained network, trained now if it is not yet.
   *
   * @throws IOException if training fails, or the run in its folder had other settings
   */
  ModelFolder get(TrainConfig config, Progress progress) throws IOException {
    Path run = run(config);
    if (isTrained(config)) {
      RunFolder.requireSameSettings(run, StrictJson.toTree(config));
      return ModelFolder.open(model(config));
    }
    IfNotEmpty ifNotEmpty = Files.exists(run) ? IfNotEmpty.RESUME : IfNotEmpty.REFUSE;
    return new TrainingJob(config, data).run(run, ifNotEmpty, progress);
  }
}
