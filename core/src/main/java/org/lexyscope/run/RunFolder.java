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
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder a run writes, and its {@code run.json}: state, settings, provenance, timings.
 *
 * <p>The state is {@code running} from the first moment, and {@code done}, {@code failed} or {@code
 * cancelled} at the end; a run that was killed is found as {@code running}.
 */
public final class RunFolder implements Closeable {
  private static final String RUN_JSON = "run.json";
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
    prepare(folder, ifNotEmpty);
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
    Path file = folder.resolve(RUN_JSON);
    return Files.exists(file) ? readRecord(file).path("state").asText() : "";
  }

  /** Where a file of this run belongs; it is listed in {@code run.json}. */
  public Path file(String name) {
    files.add(name);
    return folder.resolve(name);
  }

  /** A folder for intermediate files, deleted when the run closes as done. */
  public Path scratch() throws IOException {
    return Files.createDirectories(folder.resolve(".scratch"));
  }

  /** Adds a fact to {@code run.json}; it reaches the disk with the next state. */
  public void put(String key, Object value) {
    record.put(key, value);
  }

  /** The facts so far, for the page. */
  public Map<String, Object> record() {
    return Map.copyOf(record);
  }

  public void done() throws IOException {
    deleteTree(folder.resolve(".scratch"));
    end("done");
  }

  public void failed(Throwable cause) throws IOException {
    record.put("error", String.valueOf(cause.getMessage()));
    end("failed");
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

  /** A run that goes on must be the same run: its intermediate files were made by its settings. */
  private static void requireSameSettings(Path folder, Object settings) throws IOException {
    Path before = folder.resolve(RUN_JSON);
    if (!Files.exists(before)) {
      return;
    }
    JsonNode were = readRecord(before).path("settings");
    JsonNode are = JSON.readTree(JSON.writeValueAsBytes(settings));
    if (!were.equals(are)) {
      throw new IOException(
          "[%s] holds a run with other settings, so it cannot be resumed. It had %s; now they are %s. Use --overwrite or another folder."
              .formatted(folder, were, are));
    }
  }

  private static void prepare(Path folder, IfNotEmpty ifNotEmpty) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException("[%s] is a file; give a folder to write to.".formatted(folder));
    }
    try {
      Files.createDirectories(folder);
    } catch (AccessDeniedException e) {
      throw new IOException(notWritable(folder), e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(notWritable(folder));
    }
    if (isEmpty(folder) || ifNotEmpty == IfNotEmpty.RESUME) {
      return;
    }
    Path before = folder.resolve(RUN_JSON);
    if (ifNotEmpty == IfNotEmpty.REFUSE) {
      throw new IOException(
          "[%s] is not empty. Choose a new folder%s."
              .formatted(
                  folder,
                  Files.exists(before)
                      ? ", or --overwrite to replace the run in it, or --resume to go on with it"
                      : ""));
    }
    if (!Files.exists(before)) {
      throw new IOException(
          "[%s] is not empty and no run of Lexyscope (there is no run.json), so nothing in it is overwritten. Choose a new folder."
              .formatted(folder));
    }
    deleteRun(folder, readRecord(before));
  }

  private static String notWritable(Path folder) {
    return "[%s] cannot be written to. Choose another output folder or change its permissions."
        .formatted(folder);
  }

  private static void deleteRun(Path folder, JsonNode before) throws IOException {
    List<String> names = new ArrayList<>(List.of(RUN_JSON));
    before.path("files").forEach(name -> names.add(name.asText()));
    for (String name : names) {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder.normalize())) {
        Files.deleteIfExists(file);
      }
    }
    deleteTree(folder.resolve(".scratch"));
  }

  private static JsonNode readRecord(Path file) throws IOException {
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IOException("[%s] is not readable JSON: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void deleteTree(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
