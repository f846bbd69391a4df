package org.lexyscope.analysis;

import java.nio.file.Path;

/** How the analysis of one video ended. */
public sealed interface VideoOutcome {
  AnalysisInput input();

  /** Where its files are. */
  Path folder();

  /** There is a result. */
  sealed interface Measured extends VideoOutcome {
    AnalysisResult result();
  }

  /** It was analysed now. */
  record Analysed(AnalysisInput input, Path folder, AnalysisResult result) implements Measured {}

  /** Its folder held a finished run, which was kept; the result is read from its files. */
  record Kept(AnalysisInput input, Path folder, AnalysisResult result) implements Measured {}

  /** It could not be analysed; the folder may hold what was done before. */
  record Failed(AnalysisInput input, Path folder, Exception cause) implements VideoOutcome {}
}
