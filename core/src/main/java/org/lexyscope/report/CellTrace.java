package org.lexyscope.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was measured of one cell over time.
 *
 * @param cell track id, at least 1
 * @param points in rising frames; frames in which the nucleus was not found are missing or NaN
 */
public record CellTrace(int cell, List<Point> points) {
  /**
   * One cell in one frame.
   *
   * @param frame index from 0
   * @param time in the report's {@link TimeUnit}
   * @param ncRatio nucleus over cytosol, both above background; NaN when not measured
   * @param nuclearFraction 0..1, NaN when not measured
   * @param nucleusMean camera units above background, NaN when not measured
   * @param cytosolMean camera units above background, NaN when not measured
   * @param flags as in traces.csv, such as {@code touches_border}
   */
  public record Point(
      int frame,
      double time,
      double ncRatio,
      double nuclearFraction,
      double nucleusMean,
      double cytosolMean,
      Set<String> flags) {
    public Point {
      flags = Set.copyOf(flags);
      if (frame < 0 || !Double.isFinite(time)) {
        throw new IllegalArgumentException(
            "A point needs a frame of at least 0 and a finite time, found frame %d at %s."
                .formatted(frame, time));
      }
    }
  }

  public CellTrace {
    points = List.copyOf(points);
    for (int index = 1; index < points.size(); index++) {
      if (points.get(index).frame() <= points.get(index - 1).frame()) {
        throw new IllegalArgumentException(
            "Cell %d: frames must rise, found %d after %d."
                .formatted(cell, points.get(index).frame(), points.get(index - 1).frame()));
      }
    }
  }

  /** Every flag of any frame, in alphabetical order. */
  public Set<String> flags() {
    Set<String> all = new TreeSet<>();
    points.forEach(point -> all.addAll(point.flags()));
    return all;
  }

  /** How many frames have an N/C ratio. */
  long measuredCount() {
    return points.stream().filter(point -> Double.isFinite(point.ncRatio())).count();
  }
}
