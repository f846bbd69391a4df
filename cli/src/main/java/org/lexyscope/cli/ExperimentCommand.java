package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lexyscope.experiment.Configuration;
import org.lexyscope.experiment.Experiment;
import org.lexyscope.experiment.ExperimentFolders;
import org.lexyscope.experiment.NetworkKind;
import org.lexyscope.experiment.Protocol;
import org.lexyscope.experiment.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexyscope experiment}: a table of the report, from data to table. */
@Command(
    name = "experiment",
    description = "A table or figure of the report, from data to table.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExperimentCommand implements Callable<Integer> {
  @Option(names = "--scale", defaultValue = "SMALL", paramLabel = "paper|small|smoke")
  private Scale scale = Scale.SMALL;

  @Option(names = "--protocol", defaultValue = "PUBLISHED", paramLabel = "published|corrected")
  private Protocol protocol = Protocol.PUBLISHED;

  @Option(names = "--crops", defaultValue = "out/bbbc013-crops", paramLabel = "DIR")
  private Path crops = Path.of("");

  @Option(names = "--out", defaultValue = "out/experiments", paramLabel = "DIR")
  private Path out = Path.of("");

  @Option(
      names = "--only",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Only networks with this in their name, such as track-net_plain.")
  private String only = "";

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    List<Configuration> all = new ArrayList<>();
    for (NetworkKind network : NetworkKind.values()) {
      all.addAll(Configuration.of(network));
    }
    all.removeIf(configuration -> !configuration.key().contains(only));
    ExperimentFolders folders = new ExperimentFolders(crops, crops, crops, out);
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      new Experiment(scale, protocol, folders, threads).train(all, interruption.checked(progress));
    }
    return 0;
  }
}
