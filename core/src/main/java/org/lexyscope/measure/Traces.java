package org.lexyscope.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the traces of a video frame by frame, so that no frame need be kept. */
public final class Traces {
  private static final double SATURATED_SHARE = 0.005;
  private static final int SATURATED_PIXELS = 4;

  private final Map<Integer, List<FrameMeasurement.Cell>> cells = new TreeMap<>();
  private float videoMax = Float.NEGATIVE_INFINITY;

  /**
   * Adds one frame's cells; frames come in rising order.
   *
   * @param confidence of each cell's mask by label, NaN or absent where unknown
   * @param flags what else is known of cells, by label
   */
  public void add(
      FrameMeasurement frame, Map<Integer, Double> confidence, Map<Integer, Set<Flag>> flags) {
    for (FrameMeasurement.Cell cell : frame.cells()) {
      TracePoint point =
          cell.point()
              .with(
                  confidence.getOrDefault(cell.label(), Double.NaN),
                  flags.getOrDefault(cell.label(), Set.of()));
      videoMax = Math.max(videoMax, cell.brightest());
      cells
          .computeIfAbsent(cell.label(), unused -> new ArrayList<>())
          .add(
              new FrameMeasurement.Cell(cell.label(), point, cell.brightest(), cell.atBrightest()));
    }
  }

  /**
   * The traces, lost frames filled in and saturation flagged now that the video's maximum is known.
   */
  public List<Trace> finish() {
    List<Trace> traces = new ArrayList<>();
    cells.forEach((label, measured) -> traces.add(new Trace(label, withoutHoles(measured))));
    return traces;
  }

  private List<TracePoint> withoutHoles(List<FrameMeasurement.Cell> measured) {
    List<TracePoint> points = new ArrayList<>();
    for (FrameMeasurement.Cell cell : measured) {
      TracePoint point = cell.point();
      int next = points.isEmpty() ? point.frame() : points.getLast().frame() + 1;
      for (int frame = next; frame < point.frame(); frame++) {
        points.add(TracePoint.lost(frame));
      }
      points.add(isSaturated(cell) ? point.with(Flag.SATURATED) : point);
    }
    return points;
  }

  /**
   * A detector that clips leaves a plateau at the video's maximum, whatever its number of bits:
   * more pixels there than chance would put.
   */
  private boolean isSaturated(FrameMeasurement.Cell cell) {
    double enough = Math.max(SATURATED_PIXELS, SATURATED_SHARE * cell.point().areaPx());
    return cell.brightest() == videoMax && cell.atBrightest() >= enough;
  }
}
