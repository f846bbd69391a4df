package org.lexyscope.cli;

import java.nio.file.Path;
import java.util.List;
import org.lexyscope.analysis.AnalysisResult;
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
    for (VideoOutcome outcome : outcomes) {
      switch (outcome) {
        case Analysed done ->
            System.out.printf(
                "%s: %s. Report: %s%n",
                done.input().name(), found(done.result()), report(done.folder()));
        case Kept kept ->
            System.out.printf(
                "%s: was done before, %s. Report: %s%n",
                kept.input().name(), found(kept.result()), report(kept.folder()));
        case Failed failed -> {}
      }
    }
    return printFailures(outcomes);
  }

  /** Prints what failed, on stderr, and returns the exit code. */
  static int printFailures(List<VideoOutcome> outcomes) {
    int failed = 0;
    for (VideoOutcome outcome : outcomes) {
      if (outcome instanceof Failed failure) {
        failed++;
        System.err.println("error: " + failure.cause().getMessage());
      }
    }
    if (failed > 0 && outcomes.size() > 1) {
      System.err.printf("%d of %d videos failed, see above.%n", failed, outcomes.size());
    }
    return failed > 0 ? Failures.FAILED : ExitCode.OK;
  }

  private static String found(AnalysisResult result) {
    int cells = result.traces().size();
    if (cells == 0) {
      int frames = result.rates().axis().frameCount();
      return "no nucleus was found in %s, so the tables are empty; the page says what to check"
          .formatted(frames == 1 ? "1 frame" : frames + " frames");
    }
    return cells == 1 ? "1 cell" : cells + " cells";
  }

  private static Path report(Path folder) {
    return folder.resolve("report.html").toAbsolutePath().normalize();
  }
}
