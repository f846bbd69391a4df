package org.lexyscope.lexy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lexyscope.dataset.LexyDataset;
import org.lexyscope.dataset.LexyMask;
import org.lexyscope.dataset.LexyRow;
import org.lexyscope.dataset.LexySheet;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Journal;
import org.lexyscope.run.RunFolder;

/** The finished cells of a folder: its {@code cells.csv}, which grows by a row a cell. */
final class CellTable implements Closeable {
  private final RunFolder run;
  private final Journal journal;
  private final List<LexyRow> rows = new ArrayList<>();

  private CellTable(RunFolder run, Journal journal) {
    this.run = run;
    this.journal = journal;
    journal.before().forEach(cells -> rows.add(parse(cells)));
  }

  static CellTable open(RunFolder run) throws IOException {
    Files.createDirectories(run.file(LexyDataset.FRAMES));
    return new CellTable(run, Journal.open(run.file(LexyDataset.TABLE), LexyRow.header()));
  }

  private static LexyRow parse(List<String> cells) {
    return new LexyRow(
        cells.get(0),
        Integer.parseInt(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        cells.get(4),
        cells.get(5),
        LexyMask.valueOf(cells.get(6).toUpperCase(Locale.ROOT)),
        Integer.parseInt(cells.get(7)));
  }

  Path frames() {
    return run.folder().resolve(LexyDataset.FRAMES);
  }

  /** The finished cell of this name. */
  Optional<LexyRow> row(String cell) {
    return rows.stream().filter(row -> row.cell().equals(cell)).findFirst();
  }

  /** The first finished cell that fits. */
  Optional<LexyRow> first(Predicate<LexyRow> fits) {
    return rows.stream().filter(fits).findFirst();
  }

  /** The first of C01, C02, ... that is not there. */
  String freeName() {
    int number = 1;
    while (row(name(number)).isPresent()) {
      number++;
    }
    return name(number);
  }

  static String name(int number) {
    return String.format(Locale.ROOT, "C%02d", number);
  }

  void add(LexyRow row) throws IOException {
    journal.add(row.cells());
    rows.add(row);
  }

  /** Writes what describes the folder: {@code counts.csv} and {@code preview.png}. */
  void describe() throws IOException {
    Csv counts = new Csv("step", "count");
    counts.add("cells", rows.size());
    counts.add("frames", rows.stream().mapToInt(LexyRow::frames).sum());
    counts.add("frames without a nucleus", rows.stream().mapToInt(LexyRow::emptyMasks).sum());
    for (LexyMask stored : LexyMask.values()) {
      counts.add(
          "cells with masks stored " + stored.name().toLowerCase(Locale.ROOT),
          rows.stream().filter(row -> row.stored() == stored).count());
    }
    counts.write(run.file("counts.csv"));
    LexySheet.write(LexyDataset.open(run.folder()), run.file("preview.png"));
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
