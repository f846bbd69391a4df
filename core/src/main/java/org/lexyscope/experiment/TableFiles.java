package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.run.Csv;

/** A table of the report as CSV (every figure) and as Markdown (the report's columns). */
final class TableFiles {
  private static final String[] SPREADS = {"", "_sd", "_within_sd", "_between_sd", "_images"};

  private TableFiles() {}

  /** All figures, with the published ones beside ours. */
  static void writeCsv(Path file, List<TableRow> rows) throws IOException {
    Csv csv =
        new Csv(
            Stream.of(
                    Stream.of("row", "bin", "images", "empty"),
                    Arrays.stream(Measure.values())
                        .flatMap(m -> Arrays.stream(SPREADS).map(s -> m.column() + s)),
                    Arrays.stream(Measure.values())
                        .filter(m -> m != Measure.HAUSDORFF_BOUNDARY_PX)
                        .flatMap(
                            m ->
                                Stream.of(
                                    "published_" + m.column(), "published_" + m.column() + "_sd")),
                    Stream.of("steps", "seed", "commit", "data_sha256"))
                .flatMap(columns -> columns)
                .toArray(String[]::new));
    for (TableRow row : rows) {
      csv.add(cells(row).toArray());
    }
    csv.write(file);
  }

  private static List<Object> cells(TableRow row) {
    List<Object> cells =
        new ArrayList<>(List.of(row.name(), row.binWord(), row.scores().size(), row.emptyCount()));
    for (Measure measure : Measure.values()) {
      Spreads spreads = row.spreads(measure);
      cells.addAll(
          List.of(
              spreads.mean(),
              spreads.sd(),
              spreads.withinSd(),
              spreads.betweenSd(),
              spreads.count()));
    }
    for (Measure measure : Measure.values()) {
      if (measure != Measure.HAUSDORFF_BOUNDARY_PX) {
        Published.Value value =
            row.published().getOrDefault(measure, new Published.Value(Double.NaN, Double.NaN));
        cells.addAll(List.of(value.mean(), value.spread()));
      }
    }
    TableRow.Origin origin = row.origin();
    cells.addAll(List.of(origin.steps(), origin.seeds(), origin.commits(), origin.dataHash()));
    return cells;
  }

  /**
   * The report's columns; the published value follows ours in italics.
   *
   * @param within whether +- is within videos, as in the report's tables of sequences
   */
  static void writeMarkdown(
      Path file, String title, String notes, List<TableRow> rows, boolean within)
      throws IOException {
    StringBuilder text = new StringBuilder("# " + title + "\n\n" + notes + "\n\n");
    text.append(
        "| row | bin | images | sensitivity | specificity | Dice | Hausdorff, boundary (px) | Hausdorff, Canny (px) | empty |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (TableRow row : rows) {
      text.append("| %s | %s | %d |".formatted(row.name(), row.binWord(), row.scores().size()));
      for (Measure measure : Measure.values()) {
        text.append(' ').append(cell(row, measure, within)).append(" |");
      }
      text.append(" %d |\n".formatted(row.emptyCount()));
    }
    AtomicFile.writeString(file, text.toString());
  }

  private static String cell(TableRow row, Measure measure, boolean within) {
    int digits = measure.column().endsWith("_px") ? 2 : 4;
    Spreads spreads = row.spreads(measure);
    String ours = number(spreads.mean(), digits);
    double spread = within ? spreads.withinSd() : spreads.sd();
    ours += Double.isNaN(spread) ? "" : " ± " + number(spread, digits);
    ours +=
        within && !Double.isNaN(spreads.betweenSd())
            ? " (± " + number(spreads.betweenSd(), digits) + ")"
            : "";
    Published.Value published = row.published().get(measure);
    return published == null
        ? ours
        : ours
            + " *%s ± %s*"
                .formatted(number(published.mean(), digits), number(published.spread(), digits));
  }

  private static String number(double value, int digits) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
