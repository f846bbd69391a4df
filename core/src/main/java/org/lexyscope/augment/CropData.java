package org.lexyscope.augment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.Part;
import org.lexyscope.run.ContentHash;

/** Batches of a crop dataset: training crops to learn from, validation crops to judge by. */
final class CropData implements TrainingData {
  private final Path folder;
  private final BatchSource training;
  private final BatchSource validation;

  CropData(CropDataSettings settings, DataFolders folders) throws IOException {
    folder = folders.crops();
    CropDataset crops = CropDataset.open(folder);
    training = new CropBatches(crops, rows(crops, Part.TRAIN), settings);
    BatchSource watched = new CropBatches(crops, rows(crops, Part.VALIDATION), settings);
    validation = index -> watched.batch(index + settings.previous().batchesWithout());
  }

  private List<CropRow> rows(CropDataset crops, Part part) throws IOException {
    List<CropRow> rows = crops.rows(part);
    if (rows.isEmpty()) {
      throw new IOException(
          "[%s] has no crops for %s. Build the dataset with more fields."
              .formatted(folder, part.key()));
    }
    return rows;
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
    return Map.of(
        "crops.csv", ContentHash.of(folder.resolve("crops.csv")),
        "crops-train", ContentHash.of(folder.resolve(Part.TRAIN.key())),
        "crops-validation", ContentHash.of(folder.resolve(Part.VALIDATION.key())));
  }

  @Override
  public void close() {}
}
