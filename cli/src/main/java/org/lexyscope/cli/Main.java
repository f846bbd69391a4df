package org.lexyscope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The entry of the program: {@code lexyscope COMMAND ...}. */
@Command(
    name = "lexyscope",
    description = "Nuclei, N/C traces and transport rates from videos of light-steered proteins.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      AnalyzeCommand.class,
      SimulateCommand.class,
      DatasetCommand.class,
      TrainCommand.class,
      RefineCommand.class,
      EvaluateCommand.class,
      ExperimentCommand.class,
      ModelCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope demo",
      "  lexyscope analyze cell.tif --out cell-results",
      "  lexyscope help analyze",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the command line is wrong, 130 cancelled."
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command line and returns its exit code; writes to the process's streams. */
  static int run(String... args) {
    CommandLine command = new CommandLine(new Main());
    command.setExecutionExceptionHandler(new Failures());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(true);
    if (args.length == 0) {
      command.usage(System.err);
      return CommandLine.ExitCode.USAGE;
    }
    return command.execute(args);
  }
}
