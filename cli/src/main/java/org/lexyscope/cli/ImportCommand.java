package org.lexyscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code lexyscope model import}: models made elsewhere, as model folders. */
@Command(
    name = "import",
    description = "Make a model folder of weights that another program saved.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportCellposeCommand.class, HelpCommand.class})
final class ImportCommand {}
