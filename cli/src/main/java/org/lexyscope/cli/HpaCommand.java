package org.lexyscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code lexyscope dataset hpa}: the Human Protein Atlas, step by step. */
@Command(
    name = "hpa",
    description = "The Human Protein Atlas: select images, download them, cut them into crops.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HpaSelectCommand.class,
      HpaDownloadCommand.class,
      HpaPrepareCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset hpa select proteinatlas.xml.gz --out hpa/list",
      "  lexyscope dataset hpa download hpa/list --out hpa/images",
      "  lexyscope dataset hpa prepare hpa/images --out hpa/crops",
      "",
      "Each step may be stopped and run again: it goes on where it was. docs/datasets.md has the whole story."
    })
final class HpaCommand {}
