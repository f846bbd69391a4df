package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.CsvRows;
import org.lexyscope.video.LexyCells;

/**
 * A folder of LEXY cells, one TIFF of two planes a frame: the report's own, or one that {@code
 * lexyscope dataset lexy} wrote, whose frames stand in {@code frames} and whose finished cells are
 * listed in {@code cells.csv}.
 *
 * <p>Frames are read when asked for; several threads may read.
 */
public final class LexyDataset {
  /** Where frames stand in a folder that Lexyscope wrote. */
  public static final String FRAMES = "frames";

  /** The table of finished cells. */
  public static final String TABLE = "cells.csv";

  private final Path frames;
  private final List<String> cells;

  private LexyDataset(Path frames, List<String> cells) {
    this.frames = frames;
    this.cells = List.copyOf(cells);
  }

  /**
   * Opens a dataset.
   *
   * @throws IOException if the folder holds no LEXY frames
   */
  public static LexyDataset open(Path folder) throws IOException {
    Path table = folder.resolve(TABLE);
    if (!Files.exists(table)) {
      return new LexyDataset(folder, LexyCells.names(folder));
    }
    List<String> cells = new ArrayList<>();
    for (List<String> row : CsvRows.read(table, LexyRow.header())) {
      cells.add(row.getFirst());
    }
    return new LexyDataset(folder.resolve(FRAMES), cells.stream().sorted().toList());
  }

  /** The names of the cells, in order. */
  public List<String> cells() {
    return cells;
  }

  /**
   * One cell; the caller closes it.
   *
   * @throws IOException if there is no such cell, or its frames are too small
   */
  public LexyCell open(String cell, LexyScaling scaling) throws IOException {
    return LexyCell.open(LexyCells.open(frames, cell), scaling);
  }

  /** SHA-256 of all frames with their names. */
  public String hash() throws IOException {
    return ContentHash.of(frames);
  }
}
