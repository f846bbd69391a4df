package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.run.CsvRows;

/**
 * A folder of crops: {@code crops.csv} names them, {@code train}, {@code validation} and {@code
 * test} hold their PNG files.
 *
 * <p>The table is in memory, images are read when asked for; several threads may read.
 */
public final class CropDataset {
  static final String TABLE = "crops.csv";

  private final Path folder;
  private final List<CropRow> rows;

  private CropDataset(Path folder, List<CropRow> rows) {
    this.folder = folder;
    this.rows = List.copyOf(rows);
  }

  /**
   * Opens a dataset.
   *
   * @throws IOException if it has no table (it was not finished), or a line of it is wrong
   */
  public static CropDataset open(Path folder) throws IOException {
    Path table = folder.resolve(TABLE);
    List<CropRow> rows = new ArrayList<>();
    for (List<String> cells : CsvRows.read(table, CropRow.HEADER)) {
      rows.add(row(table, rows.size() + 2, cells));
    }
    return new CropDataset(folder, rows);
  }

  private static CropRow row(Path table, int line, List<String> cells) throws IOException {
    try {
      return new CropRow(
          cells.get(0),
          Part.ofKey(cells.get(1)).orElseThrow(),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          Integer.parseInt(cells.get(5)),
          Integer.parseInt(cells.get(6)),
          Integer.parseInt(cells.get(7)));
    } catch (RuntimeException e) {
      throw new IOException(
          "[%s] line %d is '%s'; expected %s with whole numbers and a part of train, validation, test."
              .formatted(table, line, String.join(",", cells), String.join(",", CropRow.HEADER)),
          e);
    }
  }

  /** Every crop, in the table's order. */
  public List<CropRow> rows() {
    return rows;
  }

  /** The crops of one part. */
  public List<CropRow> rows(Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  /** Reads one crop. */
  public Crop read(CropRow row) throws IOException {
    return CropFiles.read(folder.resolve(row.imageFile()), folder.resolve(row.maskFile()));
  }
}
