package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/** The report's Figures 7 to 9, with the networks they need. */
final class LossJob {
  private static final int FIRST_FIGURE = 7;

  private LossJob() {}

  static void write(
      RunFolder run, ExperimentSettings settings, TrainedNetworks networks, Progress progress)
      throws IOException {
    int figure = FIRST_FIGURE;
    for (NetworkKind network : NetworkKind.values()) {
      List<Configuration> rows = Configuration.of(network, settings.protocol());
      List<Path> runs = new ArrayList<>();
      for (Configuration row : rows) {
        networks.get(
            settings.training(row),
            (stage, done, all) -> progress.update("training " + row.key(), done, all));
        runs.add(networks.run(settings.training(row)));
      }
      run.file("figure%d.csv".formatted(figure));
      run.file("figure%d.png".formatted(figure));
      LossFigure.write(run.folder(), figure++, rows, runs);
    }
  }
}
