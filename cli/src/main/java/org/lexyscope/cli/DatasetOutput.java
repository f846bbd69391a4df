package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import picocli.CommandLine.Option;

/** Where a step writes its dataset; the same command again goes on with what stands there. */
final class DatasetOutput {
  /** A step's work in its folder. */
  interface Work {
    void run(RunFolder run, Progress progress) throws IOException;
  }

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write; a step that was stopped goes on in it.")
  private Path folder = Path.of("");

  @Option(
      names = "--overwrite",
      description = "Begin anew: delete what an earlier run left in DIR.")
  private boolean overwrite;

  Path folder() {
    return folder;
  }

  /** Whether there is nothing left to do. */
  boolean isDone() throws IOException {
    return !overwrite && RunFolder.stateOf(folder).equals("done");
  }

  /** Runs a step with its run.json kept up to date. */
  void run(String job, Map<String, Object> settings, Work work) throws IOException {
    IfNotEmpty ifNotEmpty = overwrite ? IfNotEmpty.OVERWRITE : IfNotEmpty.RESUME;
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal();
        RunFolder run = RunFolder.open(folder, ifNotEmpty, job, settings)) {
      run.finish(
          open -> {
            work.run(open, interruption.checked(progress));
            return open;
          });
    }
  }
}
