package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Option;

/** Where an imported model goes. */
final class ImportOutput {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The model folder; must not hold a model yet.")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the model is called (default: as DIR).")
  private String name = "";

  /** The folder, in which nothing may stand yet. */
  Path folder() throws IOException {
    if (Files.exists(folder.resolve(ModelFolder.DESCRIPTION))) {
      throw new IOException("[%s] holds a model already. Name another folder.".formatted(folder));
    }
    return folder;
  }

  String name() {
    return name.isEmpty()
        ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
        : name;
  }
}
