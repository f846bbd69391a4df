package org.lexyscope.report;

import java.util.Comparator;
import java.util.List;

/** Which cells a page of bounded size shows: those measured in most frames. */
final class CellChoice {
  private static final Comparator<CellTrace> MOST_COMPLETE =
      Comparator.comparingLong(CellTrace::measuredCount)
          .reversed()
          .thenComparingLong(CellChoice::warningCount);

  /** Track ids follow the image's rows; scrambled, equals are drawn from all over the image. */
  private static final Comparator<CellTrace> FROM_ALL_OVER =
      Comparator.comparingInt(trace -> trace.cell() * 0x9e3779b9);

  private CellChoice() {}

  /** At most {@code limit} traces in order of their cells. */
  static List<CellTrace> choose(List<CellTrace> traces, int limit) {
    return traces.stream()
        .sorted(MOST_COMPLETE.thenComparing(FROM_ALL_OVER))
        .limit(limit)
        .sorted(Comparator.comparingInt(CellTrace::cell))
        .toList();
  }

  /** The cell a page opens with: the most complete, least flagged; 0 when there is none. */
  static int first(List<CellTrace> traces) {
    return traces.stream()
        .min(MOST_COMPLETE.thenComparingInt(CellTrace::cell))
        .map(CellTrace::cell)
        .orElse(0);
  }

  /** Low contrast is no reason to leave a cell out: it comes with crossing N/C = 1. */
  private static long warningCount(CellTrace trace) {
    return trace.flags().stream().filter(FlagMeaning::isWarning).count();
  }
}
