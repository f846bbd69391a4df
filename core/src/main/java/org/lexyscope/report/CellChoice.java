package org.lexyscope.report;

import java.util.Comparator;
import java.util.List;

/** Which cells a page of bounded size shows: those measured in most frames. */
final class CellChoice {
  private static final Comparator<CellTrace> MOST_COMPLETE =
      Comparator.comparingLong(CellTrace::measuredCount)
          .reversed()
          .thenComparingInt(trace -> trace.flags().size())
          .thenComparingInt(CellTrace::cell);

  private CellChoice() {}

  /** At most {@code limit} traces in order of their cells. */
  static List<CellTrace> choose(List<CellTrace> traces, int limit) {
    return traces.stream()
        .sorted(MOST_COMPLETE)
        .limit(limit)
        .sorted(Comparator.comparingInt(CellTrace::cell))
        .toList();
  }

  /** The cell a page opens with: the most complete, least flagged; 0 when there is none. */
  static int first(List<CellTrace> traces) {
    return traces.stream().min(MOST_COMPLETE).map(CellTrace::cell).orElse(0);
  }
}
