package org.lexyscope.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mean over cells at each frame, with its 95 % interval from 3 cells on. */
final class MeanTrace {
  private MeanTrace() {}

  /**
   * One estimate a frame.
   *
   * @param frames indices of the wanted frames
   */
  static List<Estimate> of(List<CellTrace> traces, Column column, List<Integer> frames) {
    Map<Integer, List<Double>> byFrame = new HashMap<>();
    for (CellTrace trace : traces) {
      for (CellTrace.Point point : trace.points()) {
        double value = column.of(point);
        if (Double.isFinite(value)) {
          byFrame.computeIfAbsent(point.frame(), unused -> new ArrayList<>()).add(value);
        }
      }
    }
    return frames.stream().map(f -> Spread.mean(byFrame.getOrDefault(f, List.of()))).toList();
  }
}
