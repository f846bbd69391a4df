package org.lexyscope.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/**
 * The folder a run writes, and its {@code run.json}: state, settings, provenance, timings.
 *
 * <p>The state is {@code running} from the first moment, and {@code done}, {@code failed} or {@code
 * cancelled} at the end; a run that was killed is found as {@code running}.
 */
public final class RunFolder implements Closeable {
  static final String RUN_JSON = "run.json";
  static final String SCRATCH = ".scratch";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .registerModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
          .enable(SerializationFeature.INDENT_OUTPUT);

  /** What to do with a folder that is not empty. */
  public enum IfNotEmpty {
    REFUSE,
    /** Delete the files of the run that stands there, and only those. */
    OVERWRITE,
    /** Keep them and go on where that run ended. */
    RESUME
  }

  /** What a run does in its folder. */
  public interface Work<T> {
    T run(RunFolder run) throws IOException;
  }

  private final Path folder;
  private final Map<String, Object> record = new LinkedHashMap<>();
  private final TreeSet<String> files = new TreeSet<>();
  private final Instant started = Instant.now();

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder for a run and marks it as running.
   *
   * @param job the command in a word, {@code analyze}
   * @param settings a record or map, written as it is
   * @throws IOException if the folder is not empty and may not be used, or cannot be written
   */
  public static RunFolder open(Path folder, IfNotEmpty ifNotEmpty, String job, Object settings)
      throws IOException {
    OutputFolder.prepare(folder, ifNotEmpty);
    requireSameSettings(folder, settings);
    RunFolder run = new RunFolder(folder);
    run.record.put("job", job);
    run.record.put("state", "running");
    run.record.put("started", run.started.toString());
    run.record.put("lexyscope", Build.current());
    run.record.put("machine", machine());
    run.record.put("settings", settings);
    run.save();
    return run;
  }

  /** The state in a folder's {@code run.json}, or an empty string where there is none. */
  public static String stateOf(Path folder) throws IOException {
    return Files.exists(folder.resolve(RUN_JSON)) ? read(folder).path("state").asText() : "";
  }

  /**
   * What a folder's {@code run.json} says.
   *
   * @throws IOException if there is none, or none that can be read
   */
  public static JsonNode read(Path folder) throws IOException {
    Path file = folder.resolve(RUN_JSON);
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IOException("[%s] is not readable JSON: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /**
   * Where a file of this run belongs. It is listed in {@code run.json} before it is written, so
   * that a later run may replace it even if this one is killed. A folder may be named too: the run
   * owns all that is in it.
   */
  public Path file(String name) throws IOException {
    if (files.add(name)) {
      record.put("files", List.copyOf(files));
      save();
    }
    return folder.resolve(name);
  }

  /** A folder for intermediate files, deleted when the run closes as done. */
  public Path scratch() throws IOException {
    return Files.createDirectories(folder.resolve(SCRATCH));
  }

  /** Adds a fact to {@code run.json}; it reaches the disk with the next state. */
  public void put(String key, Object value) {
    record.put(key, value);
  }

  /** The facts so far, for the page. */
  public Map<String, Object> record() {
    return Map.copyOf(record);
  }

  /**
   * Does the work and writes down how it ended: done, cancelled by a {@link CancellationException},
   * or failed by anything else, which is thrown on.
   */
  public <T> T finish(Work<T> work) throws IOException {
    try {
      T result = work.run(this);
      done();
      return result;
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (IOException | RuntimeException | Error failure) {
      failed(failure);
      throw failure;
    }
  }

  public void done() throws IOException {
    OutputFolder.deleteTree(folder.resolve(SCRATCH));
    end("done");
  }

  /** Marks the run as failed; when that cannot be written down, the cause says so too. */
  public void failed(Throwable cause) {
    record.put("error", cause.getMessage() == null ? cause.toString() : cause.getMessage());
    try {
      endOnFullDisk("failed");
    } catch (IOException unwritable) {
      cause.addSuppressed(unwritable);
    }
  }

  /** A run that ends without having said how was cancelled. */
  @Override
  public void close() {
    if ("running".equals(record.get("state"))) {
      try {
        end("cancelled");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A disk too full for {@code run.json} loses the intermediate files, so that it can be told. */
  private void endOnFullDisk(String state) throws IOException {
    try {
      end(state);
    } catch (IOException full) {
      OutputFolder.deleteTree(folder.resolve(SCRATCH));
      end(state);
    }
  }

  private void end(String state) throws IOException {
    Instant now = Instant.now();
    record.put("state", state);
    record.put("finished", now.toString());
    record.put("seconds", (now.toEpochMilli() - started.toEpochMilli()) / 1000.0);
    record.put("files", files.stream().filter(name -> Files.exists(folder.resolve(name))).toList());
    save();
  }

  private void save() throws IOException {
    AtomicFile.write(folder.resolve(RUN_JSON), out -> out.write(JSON.writeValueAsBytes(record)));
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("java", Runtime.version().toString());
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("heapMaxMiB", Runtime.getRuntime().maxMemory() >> 20);
    return machine;
  }

  /**
   * A run that goes on, or is kept, must be the same run: its files were made by its settings.
   *
   * @throws IOException with both settings if those in the folder are others; not if there are none
   */
  public static void requireSameSettings(Path folder, Object settings) throws IOException {
    if (!Files.exists(folder.resolve(RUN_JSON))) {
      return;
    }
    JsonNode were = read(folder).path("settings");
    JsonNode are = JSON.readTree(JSON.writeValueAsBytes(settings));
    if (!StrictJson.isSame(were.toString(), are.toString())) {
      throw new IOException(
          "[%s] holds a run with other settings, so it cannot be resumed. It had %s; now they are %s. Use --overwrite or another folder."
              .formatted(folder, were, are));
    }
  }
}
