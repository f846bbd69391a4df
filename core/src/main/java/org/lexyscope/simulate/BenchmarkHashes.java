package org.lexyscope.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lexyscope.run.AtomicFile;

/** The lock of a benchmark: a file with one line {@code hash id} for each of its videos. */
public final class BenchmarkHashes {
  private static final String SEPARATOR = "  ";

  private BenchmarkHashes() {}

  /**
   * Locks a benchmark that is new: {@code BenchmarkHashes lexysim-2.json lexysim-2.sha256}.
   *
   * @throws IOException if the second file exists; a locked benchmark is never changed
   */
  public static void main(String[] files) throws IOException {
    if (files.length != 2) {
      throw new IllegalArgumentException("Give the benchmark and the file of hashes to write.");
    }
    Path hashFile = Path.of(files[1]);
    if (Files.exists(hashFile)) {
      throw new IOException(
          "[%s] exists, so this benchmark is locked. Make a new one under a new name."
              .formatted(hashFile));
    }
    StringBuilder lines = new StringBuilder();
    of(Benchmark.read(Path.of(files[0])))
        .forEach((id, hash) -> lines.append(hash).append(SEPARATOR).append(id).append('\n'));
    AtomicFile.writeString(hashFile, lines.toString());
  }

  /** Renders every video, on all processors, and returns its hash by its id, in order. */
  public static Map<String, String> of(Benchmark benchmark) {
    Map<String, Future<String>> jobs = new LinkedHashMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Benchmark.Entry entry : benchmark.videos()) {
        jobs.put(entry.id(), workers.submit(() -> VideoHash.of(entry.video())));
      }
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    jobs.forEach((id, job) -> hashes.put(id, finished(id, job)));
    return hashes;
  }

  /** Reads a file of hashes, by id in the file's order. */
  public static Map<String, String> read(Path file) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> parts = List.of(line.split(SEPARATOR, 2));
      if (parts.size() != 2) {
        throw new IOException(
            "[%s] \"%s\" is not a hash, two spaces and an id.".formatted(file.getFileName(), line));
      }
      hashes.put(parts.get(1), parts.get(0));
    }
    return hashes;
  }

  private static String finished(String id, Future<String> job) {
    try {
      return job.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Hashing " + id + " was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Video " + id + " could not be rendered.", e);
    }
  }
}
