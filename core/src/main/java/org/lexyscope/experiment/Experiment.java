package org.lexyscope.experiment;

import java.io.IOException;
import java.util.List;
import org.lexyscope.run.Progress;

/** The report's experiment at one scale and by one protocol. */
public final class Experiment {
  private final Scale scale;
  private final Protocol protocol;
  private final int threads;
  private final TrainedNetworks networks;

  /**
   * @param threads of an operator on the CPU
   */
  public Experiment(Scale scale, Protocol protocol, ExperimentFolders folders, int threads) {
    this.scale = scale;
    this.protocol = protocol;
    this.threads = threads;
    this.networks =
        new TrainedNetworks(folders.of(scale, protocol).resolve("networks"), folders.crops());
  }

  /** Trains what is not trained yet. */
  public void train(List<Configuration> configurations, Progress progress) throws IOException {
    int done = 0;
    for (Configuration configuration : configurations) {
      String name =
          "training %s (%d of %d)".formatted(configuration.key(), ++done, configurations.size());
      networks.get(
          configuration.training(scale, protocol, threads),
          (stage, step, steps) -> progress.update(name, step, steps));
    }
  }
}
