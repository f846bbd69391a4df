package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexyscope.experiment.Experiment;
import org.lexyscope.experiment.ExperimentFolders;
import org.lexyscope.experiment.ExperimentPlan;
import org.lexyscope.experiment.ExperimentSettings;
import org.lexyscope.experiment.Piece;
import org.lexyscope.experiment.Protocol;
import org.lexyscope.experiment.Scale;
import org.lexyscope.run.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexyscope experiment}: a table of the report, from data to table. */
@Command(
    name = "experiment",
    description = "A table or figure of the report, from data to table.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {Figure2Command.class, HelpCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope experiment table1 --scale smoke --crops out/bbbc013-crops --out out/experiments",
      "  lexyscope experiment table1 table2 --scale small --protocol corrected",
      "",
      "A command that was stopped goes on when it is given again."
    })
final class ExperimentCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description =
          "table1 ... table7, figure7-9, supplement, previous-masks; several share the networks they need.")
  private List<String> names = new ArrayList<>();

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
      names = "--lexy",
      defaultValue = "out/lexy",
      paramLabel = "DIR",
      description = "LEXY cells for table 7, in the report's layout (default: out/lexy).")
  private Path lexy = Path.of("");

  @Option(
      names = "--pretrained",
      defaultValue = "out/pretrained",
      paramLabel = "DIR",
      description =
          "ImageNet weights as lexyscope model fetch leaves them; VGG16 and ResNet34 start from them at paper scale (default: out/pretrained).")
  private Path pretrained = Path.of("");

  @Option(
      names = "--out",
      defaultValue = "out/experiments",
      paramLabel = "DIR",
      description = "Networks and tables lie below it (default: out/experiments).")
  private Path out = Path.of("");

  @Option(
      names = "--networks-only",
      description = "Train the networks and leave tables and figures for later.")
  private boolean networksOnly;

  @Option(
      names = "--dry-run",
      description =
          "List data, trainings and scorings with sizes and times (a step of each training is measured), and stop.")
  private boolean dryRun;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (names.isEmpty()) {
      throw new ParameterException(
          commandLine(), "Name a table or figure. Known: " + known() + ".");
    }
    List<Piece> pieces = names.stream().map(this::piece).toList();
    ExperimentFolders folders = new ExperimentFolders(crops, sequences, lexy, pretrained, out);
    Experiment experiment =
        new Experiment(new ExperimentSettings(scale, protocol, folders, threads));
    if (dryRun) {
      printData(pieces);
      print(experiment, pieces);
      return 0;
    }
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      Progress checked = interruption.checked(progress);
      for (Piece piece : pieces) {
        if (networksOnly) {
          experiment.train(piece, checked);
        } else {
          System.out.println(experiment.run(piece, checked));
        }
      }
    }
    return 0;
  }

  private Piece piece(String name) {
    return Piece.ofKey(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    commandLine(),
                    "'%s' is no table or figure. Known: %s.".formatted(name, known())));
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private static String known() {
    return Arrays.stream(Piece.values()).map(Piece::key).collect(Collectors.joining(", "))
        + ", figure2";
  }

  private void printData(List<Piece> pieces) {
    System.out.println("data");
    boolean sequences = pieces.stream().anyMatch(Piece::needsSequences);
    printData("crops", crops, "dataset crops, or dataset hpa select, download, prepare");
    if (sequences) {
      printData("sequences", this.sequences, "dataset sequences --protocol " + protocol.key());
    }
    if (pieces.contains(Piece.TABLE7)) {
      printData("LEXY cells", lexy, "dataset lexy");
    }
    System.out.println(
        "  published: 27,154 training, 3,372 validation and 3,192 test crops; 97 validation and 153"
            + " test sequences of 30 frames; 10 LEXY cells of about 28 frames");
  }

  private static void printData(String name, Path folder, String command) {
    System.out.printf(
        "  %-12s %s (%s)%n",
        name, folder, Files.isDirectory(folder) ? "is there" : "missing: lexyscope " + command);
  }

  private static void print(Experiment experiment, List<Piece> pieces) throws IOException {
    double seconds = 0;
    Set<String> seen = new HashSet<>();
    for (Piece piece : pieces) {
      System.out.println(piece.key());
      for (ExperimentPlan.Step step : experiment.plan(piece).steps()) {
        boolean counts = !step.trained() && seen.add(step.name());
        seconds += counts ? step.seconds() : 0;
        System.out.printf(
            Locale.ROOT,
            "  train %-32s %,11d parameters, %3d epochs, %,8d steps of %2d crops, about %s%s%n",
            step.name(),
            step.parameters(),
            step.epochs(),
            step.steps(),
            step.batchSize(),
            hours(step.seconds()),
            counts ? "" : " (is there)");
      }
    }
    System.out.println("In all about " + hours(seconds) + " of training on this machine.");
    System.out.println(
        "Not counted: validation after each epoch (an eighth more at paper scale), answers to earlier"
            + " frames in corrected trainings, making data, and scoring (about a third of a step for"
            + " each test crop or frame).");
  }

  private static String hours(double seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60))
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
