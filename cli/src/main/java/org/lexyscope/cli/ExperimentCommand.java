package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lexyscope.experiment.Experiment;
import org.lexyscope.experiment.ExperimentFolders;
import org.lexyscope.experiment.ExperimentSettings;
import org.lexyscope.experiment.Protocol;
import org.lexyscope.experiment.ReportTable;
import org.lexyscope.experiment.Scale;
import org.lexyscope.run.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope experiment}: a table of the report, from data to table. */
@Command(
    name = "experiment",
    description = "A table or figure of the report, from data to table.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope experiment table1 --scale smoke --crops out/bbbc013-crops --out out/experiments",
      "  lexyscope experiment table1 table2 --scale small --protocol corrected",
      "",
      "A command that was stopped goes on when it is given again."
    })
final class ExperimentCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "table1 ... table6; several share the networks they need.")
  private List<ReportTable> tables = new ArrayList<>();

  @Option(
      names = "--scale",
      defaultValue = "SMALL",
      paramLabel = "paper|small|smoke",
      description = "Full width for a GPU; minutes a network; seconds a network (default: small).")
  private Scale scale = Scale.SMALL;

  @Option(
      names = "--protocol",
      defaultValue = "CORRECTED",
      paramLabel = "published|corrected",
      description = "The report's rules, mistakes included, or without them (default: corrected).")
  private Protocol protocol = Protocol.CORRECTED;

  @Option(
      names = "--crops",
      defaultValue = "out/bbbc013-crops",
      paramLabel = "DIR",
      description = "What is learnt from: a crop dataset (default: out/bbbc013-crops).")
  private Path crops = Path.of("");

  @Option(
      names = "--sequences",
      defaultValue = "out/sequences",
      paramLabel = "DIR",
      description =
          "Sequences made from it by the same protocol, for tables 2, 4 and 6 (default: out/sequences).")
  private Path sequences = Path.of("");

  @Option(
      names = "--out",
      defaultValue = "out/experiments",
      paramLabel = "DIR",
      description = "Networks and tables lie below it (default: out/experiments).")
  private Path out = Path.of("");

  @Option(
      names = "--networks-only",
      description = "Train the networks of the tables and leave the tables for later.")
  private boolean networksOnly;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    ExperimentFolders folders = new ExperimentFolders(crops, sequences, sequences, out);
    Experiment experiment =
        new Experiment(new ExperimentSettings(scale, protocol, folders, threads));
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      Progress checked = interruption.checked(progress);
      for (ReportTable table : tables) {
        if (networksOnly) {
          experiment.train(table, checked);
        } else {
          System.out.println(experiment.table(table, checked));
        }
      }
    }
    return 0;
  }
}
