package org.lexyscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.NuclearFraction;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;

/** Measured traces as a report shows them: with times and nuclear fractions. */
public final class CellTraces {
  private CellTraces() {}

  /**
   * The traces of one video.
   *
   * @param rates of the same video: they hold the frame times and the volume ratio of the nuclear
   *     fraction
   */
  public static List<CellTrace> of(List<Trace> traces, Rates rates) {
    List<CellTrace> shown = new ArrayList<>();
    for (Trace trace : traces) {
      shown.add(
          new CellTrace(
              trace.cell(), trace.points().stream().map(point -> point(point, rates)).toList()));
    }
    return shown;
  }

  private static CellTrace.Point point(TracePoint point, Rates rates) {
    return new CellTrace.Point(
        point.frame(),
        rates.axis().times()[point.frame()],
        point.ncRatio(),
        NuclearFraction.of(point.nucleus(), point.cytosol(), rates.volumeRatio().value()),
        point.nucleus(),
        point.cytosol(),
        point.flags().stream().map(Flag::text).collect(Collectors.toSet()));
  }
}
