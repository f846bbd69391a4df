package org.lexyscope.cli;

import java.nio.file.Path;
import java.util.List;
import org.lexyscope.analysis.VideoOutcome;
import org.lexyscope.analysis.VideoOutcome.Analysed;
import org.lexyscope.analysis.VideoOutcome.Failed;
import org.lexyscope.analysis.VideoOutcome.Kept;
import picocli.CommandLine.ExitCode;

/** Tells how videos ended and where their reports are. */
final class Outcome {
  private Outcome() {}

  /** Prints a line a video and returns the exit code. */
  static int print(List<VideoOutcome> outcomes) {
    int failed = 0;
    for (VideoOutcome outcome : outcomes) {
      switch (outcome) {
        case Analysed done ->
            System.out.printf(
                "%s: %s. Report: %s%n",
                done.input().name(), cells(done.result().traces().size()), report(done.folder()));
        case Kept kept ->
            System.out.printf(
                "%s: was done before. Report: %s%n", kept.input().name(), report(kept.folder()));
        case Failed failure -> {
          failed++;
          System.err.println("error: " + failure.cause().getMessage());
        }
      }
    }
    if (failed > 0 && outcomes.size() > 1) {
      System.err.printf("%d of %d videos failed, see above.%n", failed, outcomes.size());
    }
    return failed > 0 ? Failures.FAILED : ExitCode.OK;
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  private static Path report(Path folder) {
    return folder.resolve("report.html").toAbsolutePath().normalize();
  }
}
