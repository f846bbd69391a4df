package org.lexyscope.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.lexyscope.image.Calibration;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.run.Csv;

/**
 * {@code traces.csv}: one row a cell and frame. Positions and areas are in micrometres when the
 * pixel size is known and in pixels otherwise; the column names say which.
 */
final class TracesCsv {
  private TracesCsv() {}

  /** Frames are counted from 0, as in every table and message; cells from 1, as labels are. */
  static Csv of(List<Trace> traces, Calibration calibration, double volumeRatio) {
    boolean inUm = calibration.pixelSizeUm().isPresent();
    double scale = calibration.pixelSizeUm().orElse(1);
    Csv csv =
        new Csv(
            "cell",
            "frame",
            "time_s",
            inUm ? "x_um" : "x_px",
            inUm ? "y_um" : "y_px",
            inUm ? "nucleus_area_um2" : "nucleus_area_px",
            "nucleus_mean",
            "cytosol_mean",
            "background",
            "nc_ratio",
            "nuclear_fraction",
            "contrast",
            "confidence",
            "flags");
    for (Trace trace : traces) {
      for (TracePoint point : trace.points()) {
        csv.add(
            trace.cell(),
            point.frame(),
            timeS(calibration, point.frame()),
            point.xPx() * scale,
            point.yPx() * scale,
            point.areaPx() * scale * scale,
            point.nucleusMean(),
            point.cytosolMean(),
            point.background(),
            point.ncRatio(),
            point.nuclearFraction(volumeRatio),
            point.contrast(),
            point.confidence(),
            flags(point));
      }
    }
    return csv;
  }

  private static double timeS(Calibration calibration, int frame) {
    return calibration.timesS().isEmpty() ? Double.NaN : calibration.timesS().get(frame);
  }

  private static String flags(TracePoint point) {
    return point.flags().stream().map(Flag::text).sorted().collect(Collectors.joining(" "));
  }
}
