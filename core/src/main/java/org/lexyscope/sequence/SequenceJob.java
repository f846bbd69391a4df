package org.lexyscope.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.dataset.CropRow;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.dataset.SequenceFiles;
import org.lexyscope.dataset.SequenceRow;
import org.lexyscope.dataset.SequenceSheet;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.InOrder;
import org.lexyscope.run.Journal;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.sequence.SequenceRecord.Outcome;

/**
 * Validation and test crops in, a {@link SequenceDataset} out: one sequence for each crop that
 * passes the report's filters.
 *
 * <p>Each crop has random numbers of its own, from the seed and its name, so that neither threads
 * nor a stop change the result; a run that stopped goes on behind the last crop of its journal.
 */
public final class SequenceJob {
  private static final String STAGE = "make sequences";
  private static final String JOURNAL = "crops.csv";
  private static final List<Part> PARTS = List.of(Part.VALIDATION, Part.TEST);
  private static final long NAME_STRIDE = 0x9E3779B97F4A7C15L;

  private final CropDataset crops;
  private final SequenceSettings settings;
  private final int threads;
  private final Progress progress;

  public SequenceJob(CropDataset crops, SequenceSettings settings, int threads, Progress progress) {
    this.crops = crops;
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /** SHA-256 of the crops that sequences are made from. */
  public static String hash(Path crops) throws IOException {
    StringBuilder parts = new StringBuilder(ContentHash.of(crops.resolve("crops.csv")));
    for (Part part : PARTS) {
      Path folder = crops.resolve(part.key());
      parts.append(Files.isDirectory(folder) ? ContentHash.of(folder) : "none");
    }
    return ContentHash.of(parts.toString());
  }

  /** Writes sequences, tables and {@code preview.png} into a run's folder. */
  public SequenceCounts write(RunFolder run) throws IOException {
    List<CropRow> rows = new ArrayList<>();
    for (Part part : PARTS) {
      Files.createDirectories(run.file(part.key()));
      rows.addAll(crops.rows(part));
    }
    Map<String, SequenceRecord> records = makeAll(rows, run);
    SequenceCounts counts = new SequenceCounts();
    List<SequenceRow> made = new ArrayList<>();
    List<double[]> ratios = new ArrayList<>();
    for (CropRow row : rows) {
      SequenceRecord record = Objects.requireNonNull(records.get(row.name()));
      counts.add(record);
      if (record.outcome() == Outcome.SEQUENCE) {
        made.add(SequenceRow.of(row, settings.frames()));
        ratios.add(record.ncRatio().stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    run.file("contrast.csv");
    run.file("sequences.csv");
    SequenceDataset.writeTables(run.folder(), made, ratios);
    SequenceSheet.write(SequenceDataset.open(run.folder()), run.file("preview.png"));
    return counts;
  }

  private Map<String, SequenceRecord> makeAll(List<CropRow> rows, RunFolder run)
      throws IOException {
    Map<String, SequenceRecord> records = new HashMap<>();
    try (Journal journal = Journal.open(run.file(JOURNAL), SequenceRecord.HEADER)) {
      Map<String, List<String>> before = new HashMap<>();
      journal.before().forEach(cells -> before.put(cells.getFirst(), cells));
      InOrder.Sink<SequenceRecord> sink =
          record -> {
            journal.add(record.cells());
            records.put(record.crop().name(), record);
            progress.update(STAGE, records.size(), rows.size());
          };
      try (InOrder<SequenceRecord> workers = new InOrder<>(threads, sink)) {
        for (CropRow row : rows) {
          List<String> done = before.get(row.name());
          if (done == null) {
            workers.give(() -> make(row, run));
          } else {
            records.put(row.name(), SequenceRecord.parse(row, done));
          }
        }
        workers.finish();
      }
    }
    return records;
  }

  private SequenceRecord make(CropRow row, RunFolder run) throws IOException {
    Crop crop = crops.read(row);
    if (CropContrast.touchesBorder(crop)) {
      return new SequenceRecord(row, Outcome.BORDER, Double.NaN, List.of());
    }
    CropContrast contrast = CropContrast.of(crop);
    if (!contrast.isLow()) {
      return new SequenceRecord(row, Outcome.CONTRAST, contrast.difference(), List.of());
    }
    Sequence sequence =
        SequenceMaker.of(settings.protocol()).make(crop, settings.frames(), random(row));
    SequenceFiles.write(sequence, run.folder(), SequenceRow.of(row, settings.frames()));
    List<Double> ratios = new ArrayList<>();
    for (double ratio : sequence.ncRatio()) {
      ratios.add(ratio);
    }
    return new SequenceRecord(row, Outcome.SEQUENCE, contrast.difference(), ratios);
  }

  private SplittableRandom random(CropRow row) {
    long key = settings.seed() + NAME_STRIDE * row.name().hashCode();
    return new SplittableRandom(new SplittableRandom(key).nextLong());
  }
}
