package org.lexyscope.lexy;

import java.io.IOException;
import org.lexyscope.dataset.LexyMask;
import org.lexyscope.dataset.LexyRow;
import org.lexyscope.run.InOrder;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * Simulated cells in the LEXY layout, some with inverted masks as the real ones have: of ten cells
 * the third and the seventh are inverted, the fifth is inverted inside a frame.
 *
 * <p>A run that stopped goes on behind its last finished cell.
 */
public final class SimulatedCellsJob {
  private static final String STAGE = "simulate cells";
  private static final int ROUND = 10;

  private final SimulatedCellsSettings settings;
  private final int threads;
  private final Progress progress;

  public SimulatedCellsJob(SimulatedCellsSettings settings, int threads, Progress progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /** Writes cells, tables and {@code preview.png} into a run's folder. */
  public void write(RunFolder run) throws IOException {
    try (CellTable table = CellTable.open(run);
        InOrder<LexyRow> workers = new InOrder<>(threads, row -> add(row, table))) {
      for (int cell = 0; cell < settings.cells(); cell++) {
        int number = cell;
        if (table.row(CellTable.name(number + 1)).isEmpty()) {
          workers.give(() -> cell(number, table));
        }
      }
      workers.finish();
      table.describe();
    }
  }

  private LexyRow cell(int number, CellTable table) throws IOException {
    SimulatedCell source = new SimulatedCell(SimulatedCellDraw.of(settings, number));
    String name = CellTable.name(number + 1);
    return new CellWriter(table.frames(), name, source, stored(number)).write(Progress.NONE);
  }

  static LexyMask stored(int number) {
    return switch (number % ROUND) {
      case 2, 6 -> LexyMask.INVERTED;
      case 4 -> LexyMask.FRAMED;
      default -> LexyMask.PLAIN;
    };
  }

  private void add(LexyRow row, CellTable table) throws IOException {
    table.add(row);
    int done = Integer.parseInt(row.cell().substring(1));
    progress.update(STAGE, done, settings.cells());
  }
}
