package org.lexyscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code lexyscope model import}: models made elsewhere, as model folders. */
@Command(
    name = "import",
    description = "Turn a model made elsewhere into a model folder.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ImportStarDistCommand.class,
      ImportCellposeCommand.class,
      BioImageImportCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {}
