package org.lexyscope.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lexyscope.run.RunFolder.IfNotEmpty;

/** Makes a folder ready for a run, or refuses it; nothing that is not a run's is touched. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Makes the folder if it is not there, and clears away what an earlier run left half-written.
   *
   * @throws IOException if it cannot be written to, or holds what may not be replaced
   */
  static void prepare(Path folder, IfNotEmpty ifNotEmpty) throws IOException {
    create(folder);
    if (isEmpty(folder)) {
      return;
    }
    boolean isRun = Files.exists(folder.resolve(RunFolder.RUN_JSON));
    if (ifNotEmpty == IfNotEmpty.REFUSE) {
      throw new IOException(
          "[%s] is not empty. Choose a new folder%s."
              .formatted(
                  folder,
                  isRun ? ", or --overwrite to replace the run in it, or --resume to go on" : ""));
    }
    if (!isRun) {
      throw new IOException(
          "[%s] is not empty and no run of Lexyscope (there is no run.json), so nothing in it is %s. Choose a new folder."
              .formatted(folder, ifNotEmpty == IfNotEmpty.RESUME ? "gone on with" : "overwritten"));
    }
    deleteUnfinished(folder);
    if (ifNotEmpty == IfNotEmpty.OVERWRITE) {
      deleteRun(folder, RunFolder.read(folder));
    }
  }

  /** Deletes a file, or a folder with all it holds, if it is there. */
  static void deleteTree(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void create(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException("[%s] is a file; give a folder to write to.".formatted(folder));
    }
    try {
      Files.createDirectories(folder);
    } catch (FileSystemException e) {
      throw new IOException(notWritable(folder, AtomicFile.reason(e)), e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(notWritable(folder, "it is read-only"));
    }
  }

  private static String notWritable(Path folder, String reason) {
    return "[%s] cannot be written to (%s). Choose another output folder or change its permissions."
        .formatted(folder, reason);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** A process that was killed could not remove the file it was writing. */
  private static void deleteUnfinished(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") && name.endsWith(AtomicFile.UNFINISHED)) {
          Files.delete(entry);
        }
      }
    }
  }

  private static void deleteRun(Path folder, JsonNode before) throws IOException {
    List<String> names = new ArrayList<>(List.of(RunFolder.RUN_JSON));
    before.path("files").forEach(name -> names.add(name.asText()));
    Path home = folder.toAbsolutePath().normalize();
    for (String name : names) {
      Path file = home.resolve(name).normalize();
      if (file.startsWith(home) && !file.equals(home)) {
        deleteTree(file);
      }
    }
    deleteTree(folder.resolve(RunFolder.SCRATCH));
  }
}
