package org.lexyscope.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Journal;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * Fields in, a {@link CropDataset} out.
 *
 * <p>Fields are cut by several threads and written down in their order; a run that stopped goes on
 * behind the last field of its journal and gives the same dataset as one that did not.
 */
public final class CropJob {
  private static final String STAGE = "cut crops";
  private static final String JOURNAL = "fields.csv";

  private final FieldSource source;
  private final CropSettings settings;
  private final int threads;
  private final Progress progress;

  public CropJob(FieldSource source, CropSettings settings, int threads, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("Crops need a thread, found " + threads + ".");
    }
    this.source = source;
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /** Writes crops, tables and {@code preview.png} into a run's folder. */
  public CropCounts write(RunFolder run) throws IOException {
    for (Part part : Part.values()) {
      Files.createDirectories(run.file(part.key()));
    }
    Map<String, FieldRecord> records = cutAll(run);
    CropCounts counts = new CropCounts();
    Csv crops = new Csv(CropRow.HEADER);
    for (FieldKey key : source.fields()) {
      FieldRecord record = Objects.requireNonNull(records.get(key.name()));
      counts.add(record);
      record.rows().forEach(row -> crops.add(row.cells()));
    }
    writeSplit(run.file("split.csv"));
    crops.write(run.file(CropDataset.TABLE));
    CropSheet.write(CropDataset.open(run.folder()), run.file("preview.png"));
    return counts;
  }

  private Map<String, FieldRecord> cutAll(RunFolder run) throws IOException {
    Map<String, FieldRecord> records = new HashMap<>();
    try (Journal journal = Journal.open(run.file(JOURNAL), FieldRecord.HEADER);
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        Map<String, List<String>> before = new HashMap<>();
        journal.before().forEach(cells -> before.put(cells.getFirst(), cells));
        Deque<Future<FieldRecord>> running = new ArrayDeque<>();
        for (FieldKey key : source.fields()) {
          List<String> done = before.get(key.name());
          if (done != null) {
            records.put(key.name(), FieldRecord.parse(key, done));
            continue;
          }
          running.add(workers.submit(() -> cut(key, run)));
          if (running.size() == 2 * threads) {
            writeDown(running.remove(), journal, records);
          }
        }
        while (!running.isEmpty()) {
          writeDown(running.remove(), journal, records);
        }
      } finally {
        workers.shutdownNow();
      }
    }
    return records;
  }

  private FieldRecord cut(FieldKey key, RunFolder run) throws IOException {
    FieldCrops cut = FieldCrops.of(source.read(key), settings);
    FieldRecord record = FieldRecord.of(key, cut);
    List<CropRow> rows = record.rows();
    for (int i = 0; i < rows.size(); i++) {
      Crop crop = cut.crops().get(i).crop();
      CropFiles.write(
          crop,
          run.folder().resolve(rows.get(i).imageFile()),
          run.folder().resolve(rows.get(i).maskFile()));
    }
    return record;
  }

  private void writeDown(
      Future<FieldRecord> future, Journal journal, Map<String, FieldRecord> records)
      throws IOException {
    FieldRecord record = result(future);
    journal.add(record.cells());
    records.put(record.key().name(), record);
    progress.update(STAGE, records.size(), source.fields().size());
  }

  private static FieldRecord result(Future<FieldRecord> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("Cutting crops was cancelled.");
      stopped.initCause(e);
      throw stopped;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("Cutting crops failed: " + e.getCause(), e.getCause());
    }
  }

  private void writeSplit(Path file) throws IOException {
    Map<String, Part> partOfSource = new TreeMap<>();
    source.fields().forEach(key -> partOfSource.put(key.source(), key.part()));
    Csv split = new Csv("source", "part");
    partOfSource.forEach((name, part) -> split.add(name, part.key()));
    split.write(file);
  }
}
