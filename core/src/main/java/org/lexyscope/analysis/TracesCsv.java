package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lexyscope.image.Calibration;
import org.lexyscope.measure.CytosolSource;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.run.Csv;
import org.lexyscope.segment.MaskUncertainty;

/**
 * {@code traces.csv}: one row a cell and frame. Positions and areas are in micrometres when the
 * pixel size is known and in pixels otherwise; the column names say which.
 */
final class TracesCsv {
  private TracesCsv() {}

  /** Frames are counted from 0, as in every table and message; cells from 1, as labels are. */
  static Csv of(
      List<Trace> traces,
      Calibration calibration,
      double volumeRatio,
      Optional<MaskUncertainty> uncertainty) {
    double scale = calibration.pixelSizeUm().orElse(1);
    Csv csv = new Csv(header(calibration).toArray(String[]::new));
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
            bound(point, uncertainty, -1),
            bound(point, uncertainty, 1),
            point.nuclearFraction(volumeRatio),
            point.contrast(),
            point.confidence(),
            point.scatter(),
            point.cytosolAreaPx() * scale * scale,
            Double.isNaN(point.cytosolAreaPx()) ? "" : point.cytosolSource().text(),
            flags(point));
      }
    }
    return csv;
  }

  /** An end of the 90 % interval of N/C, NaN where nothing is known of it. */
  private static double bound(
      TracePoint point, Optional<MaskUncertainty> uncertainty, int direction) {
    return uncertainty
        .map(known -> known.halfWidth90(point.confidence(), point.contrast(), point.scatter()))
        .map(halfWidth -> point.ncRatio() * Math.exp(direction * halfWidth))
        .orElse(Double.NaN);
  }

  /**
   * The traces of a table, in its digits; derived columns are left aside.
   *
   * @param calibration of the video it was measured in
   * @throws IOException naming the line if it is not such a table
   */
  static List<Trace> read(Path file, Calibration calibration) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("[%s] is missing. Analyse again with --overwrite.".formatted(file));
    }
    List<String> lines = Files.readAllLines(file);
    String header = String.join(",", header(calibration));
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      throw new IOException(
          "[%s] line 1 is '%s'; expected %s. Analyse again with --overwrite."
              .formatted(file, lines.isEmpty() ? "" : lines.getFirst(), header));
    }
    Map<Integer, List<TracePoint>> cells = new TreeMap<>();
    for (int index = 1; index < lines.size(); index++) {
      String[] row = lines.get(index).split(",", -1);
      try {
        cells
            .computeIfAbsent(Integer.valueOf(row[0]), unused -> new ArrayList<>())
            .add(point(row, calibration.pixelSizeUm().orElse(1)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(
            "[%s] line %d is '%s'; expected a row of %s. Analyse again with --overwrite."
                .formatted(file, index + 1, lines.get(index), header),
            e);
      }
    }
    return cells.entrySet().stream()
        .map(cell -> new Trace(cell.getKey(), cell.getValue()))
        .toList();
  }

  private static TracePoint point(String[] row, double scale) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String word : row[18].isEmpty() ? new String[0] : row[18].split(" ", -1)) {
      flags.add(Flag.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return new TracePoint(
        Integer.parseInt(row[1]),
        number(row[3]) / scale,
        number(row[4]) / scale,
        number(row[5]) / (scale * scale),
        number(row[6]),
        number(row[7]),
        number(row[8]),
        number(row[14]),
        number(row[15]),
        number(row[16]) / (scale * scale),
        row[17].isEmpty()
            ? CytosolSource.RING
            : CytosolSource.valueOf(row[17].toUpperCase(Locale.ROOT)),
        flags);
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  private static List<String> header(Calibration calibration) {
    boolean inUm = calibration.pixelSizeUm().isPresent();
    return List.of(
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
        "nc_low",
        "nc_high",
        "nuclear_fraction",
        "contrast",
        "confidence",
        "scatter",
        inUm ? "cytosol_area_um2" : "cytosol_area_px",
        "cytosol_source",
        "flags");
  }

  private static double timeS(Calibration calibration, int frame) {
    return calibration.timesS().isEmpty() ? Double.NaN : calibration.timesS().get(frame);
  }

  private static String flags(TracePoint point) {
    return point.flags().stream().map(Flag::text).sorted().collect(Collectors.joining(" "));
  }
}
