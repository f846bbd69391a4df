package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.run.Csv;
import org.lexyscope.run.CsvRows;

/**
 * A folder of sequences: {@code sequences.csv} names them, {@code contrast.csv} has the true
 * nucleus/cytosol contrast of every frame, {@code validation} and {@code test} hold a stack of
 * frames and a stack of masks each.
 *
 * <p>The tables are in memory, images are read when asked for; several threads may read.
 */
public final class SequenceDataset {
  static final String TABLE = "sequences.csv";
  static final String CONTRAST = "contrast.csv";
  private static final String[] CONTRAST_HEADER = {"name", "frame", "nc_ratio"};

  private final Path folder;
  private final List<SequenceRow> rows;
  private final Map<String, double[]> ncRatios;

  private SequenceDataset(Path folder, List<SequenceRow> rows, Map<String, double[]> ncRatios) {
    this.folder = folder;
    this.rows = List.copyOf(rows);
    this.ncRatios = Map.copyOf(ncRatios);
  }

  /**
   * Opens a dataset.
   *
   * @throws IOException if it has no table (it was not finished), or a line of one is wrong
   */
  public static SequenceDataset open(Path folder) throws IOException {
    Path table = folder.resolve(TABLE);
    List<SequenceRow> rows = new ArrayList<>();
    Map<String, double[]> ncRatios = new HashMap<>();
    for (List<String> cells : CsvRows.read(table, SequenceRow.HEADER)) {
      SequenceRow row = row(table, rows.size() + 2, cells);
      rows.add(row);
      ncRatios.put(row.name(), new double[row.frames()]);
    }
    readContrast(folder.resolve(CONTRAST), ncRatios);
    return new SequenceDataset(folder, rows, ncRatios);
  }

  private static SequenceRow row(Path table, int line, List<String> cells) throws IOException {
    try {
      return new SequenceRow(
          cells.get(0),
          Part.ofKey(cells.get(1)).orElseThrow(),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          Integer.parseInt(cells.get(5)),
          Integer.parseInt(cells.get(6)));
    } catch (RuntimeException e) {
      throw wrong(table, line, cells, String.join(",", SequenceRow.HEADER), e);
    }
  }

  private static void readContrast(Path table, Map<String, double[]> ncRatios) throws IOException {
    int line = 1;
    for (List<String> cells : CsvRows.read(table, CONTRAST_HEADER)) {
      line++;
      try {
        double[] ratios = ncRatios.getOrDefault(cells.get(0), new double[0]);
        String ratio = cells.get(2);
        ratios[Integer.parseInt(cells.get(1))] =
            ratio.isEmpty() ? Double.NaN : Double.parseDouble(ratio);
      } catch (RuntimeException e) {
        throw wrong(table, line, cells, "a sequence of " + TABLE + ", a frame of it, a ratio", e);
      }
    }
  }

  private static IOException wrong(
      Path table, int line, List<String> cells, String expected, RuntimeException cause) {
    return new IOException(
        "[%s] line %d is '%s'; expected %s. Build the dataset again."
            .formatted(table, line, String.join(",", cells), expected),
        cause);
  }

  /**
   * Writes both tables; the dataset is finished then.
   *
   * @param ncRatios by sequence in the rows' order, then by frame
   */
  public static void writeTables(Path folder, List<SequenceRow> rows, List<double[]> ncRatios)
      throws IOException {
    Csv contrast = new Csv(CONTRAST_HEADER);
    Csv table = new Csv(SequenceRow.HEADER);
    for (int i = 0; i < rows.size(); i++) {
      table.add(rows.get(i).cells());
      double[] ratios = ncRatios.get(i);
      for (int frame = 0; frame < ratios.length; frame++) {
        contrast.add(rows.get(i).name(), frame, ratios[frame]);
      }
    }
    contrast.write(folder.resolve(CONTRAST));
    table.write(folder.resolve(TABLE));
  }

  /** Every sequence, in the table's order. */
  public List<SequenceRow> rows() {
    return rows;
  }

  /** The sequences of one part. */
  public List<SequenceRow> rows(Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  /** Reads one sequence. */
  public Sequence read(SequenceRow row) throws IOException {
    double[] ncRatio = ncRatios.getOrDefault(row.name(), new double[0]);
    return SequenceFiles.read(folder, row, ncRatio.clone());
  }
}
