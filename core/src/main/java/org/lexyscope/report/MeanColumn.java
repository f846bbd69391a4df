package org.lexyscope.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lexyscope.kinetics.MeanTrace;

/** The mean of one column over cells at chosen frames, with its 95 % band. */
final class MeanColumn {
  private MeanColumn() {}

  /**
   * One estimate a frame.
   *
   * @param frames indices of the wanted frames, rising
   */
  static List<Estimate> of(List<CellTrace> traces, Column column, List<Integer> frames) {
    int[] wanted = frames.stream().mapToInt(frame -> frame).toArray();
    MeanTrace mean =
        MeanTrace.of(
            wanted.length, traces.stream().map(trace -> at(trace, column, wanted)).toList());
    List<Estimate> estimates = new ArrayList<>();
    for (int index = 0; index < wanted.length; index++) {
      estimates.add(new Estimate(mean.mean()[index], mean.low()[index], mean.high()[index]));
    }
    return estimates;
  }

  /** A cell's values at the wanted frames, NaN where it was not measured. */
  private static double[] at(CellTrace trace, Column column, int[] wanted) {
    double[] values = new double[wanted.length];
    Arrays.fill(values, Double.NaN);
    for (CellTrace.Point point : trace.points()) {
      int index = Arrays.binarySearch(wanted, point.frame());
      if (index >= 0) {
        values[index] = column.of(point);
      }
    }
    return values;
  }
}
