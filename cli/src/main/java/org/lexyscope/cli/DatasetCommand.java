package org.lexyscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code lexyscope dataset}: datasets of single nuclei to learn from. */
@Command(
    name = "dataset",
    description = "Build datasets of single nuclei to learn from.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HpaCommand.class,
      CropsCommand.class,
      SequencesCommand.class,
      LexyCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class DatasetCommand {}
