package org.lexyscope.augment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.LexyCell;
import org.lexyscope.dataset.LexyDataset;

/**
 * All LEXY cells but one. The loss that is watched is of other squares of the same cells: the cell
 * that is held out is never read.
 */
final class LexyData implements TrainingData {
  private static final long WATCHED = 0x5DEECE66DL;

  private final Path folder;
  private final List<LexyCell> cells = new ArrayList<>();
  private final BatchSource training;
  private final BatchSource validation;

  LexyData(LexyDataSettings settings, DataFolders folders) throws IOException {
    folder = folders.lexy();
    LexyDataset dataset = LexyDataset.open(folder);
    if (!dataset.cells().contains(settings.heldOut()) || dataset.cells().size() < 2) {
      throw new IOException(
          "[%s] holds the cells %s; to hold out %s it must be among at least two."
              .formatted(folder, dataset.cells(), settings.heldOut()));
    }
    try {
      for (String cell : dataset.cells()) {
        if (!cell.equals(settings.heldOut())) {
          cells.add(dataset.open(cell, settings.scaling()));
        }
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    training = new LexyBatches(cells, settings, settings.seed());
    validation = new LexyBatches(cells, settings, settings.seed() ^ WATCHED);
  }

  @Override
  public BatchSource training() {
    return training;
  }

  @Override
  public BatchSource validation() {
    return validation;
  }

  @Override
  public Map<String, String> hashes() throws IOException {
    return Map.of("lexy", LexyDataset.open(folder).hash());
  }

  @Override
  public void close() throws IOException {
    for (LexyCell cell : cells) {
      cell.close();
    }
  }
}
