package org.lexyscope.cli;

import java.nio.file.Path;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where results go, and what happens to results that are there already. */
final class OutputOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; made when it is not there.")
  private Path folder = Path.of("");

  @ArgGroup private Existing existing = new Existing();

  private static final class Existing {
    @Option(names = "--overwrite", description = "Replace the run that DIR holds.")
    private boolean overwrite;

    @Option(names = "--resume", description = "Go on with the run that DIR holds.")
    private boolean resume;
  }

  Path folder() {
    return folder;
  }

  IfNotEmpty ifNotEmpty() {
    return existing.overwrite
        ? IfNotEmpty.OVERWRITE
        : existing.resume ? IfNotEmpty.RESUME : IfNotEmpty.REFUSE;
  }
}
