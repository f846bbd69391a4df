package org.lexyscope.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole or not at all: written beside their place, then renamed. */
public final class AtomicFile {
  /** How the hidden name of a file ends that is still being written. */
  static final String UNFINISHED = ".part";

  /** Something that writes a file's bytes. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Something that writes a file at a place it is given. */
  @FunctionalInterface
  public interface PlaceWriter {
    void write(Path place) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file, replacing an older one only when all bytes are on the disk.
   *
   * @throws IOException naming the file, with the cause; what stood there before still stands
   */
  public static void write(Path file, Writer writer) throws IOException {
    writeAt(
        file,
        unfinished -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            writer.write(out);
          }
        });
  }

  /**
   * Writes a file with a writer that wants a path.
   *
   * @throws IOException as {@link #write}
   */
  public static void writeAt(Path file, PlaceWriter writer) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
    try {
      writer.write(unfinished);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw named(file, e);
    } catch (RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /** Writes text as UTF-8. */
  public static void writeString(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static IOException named(Path file, IOException cause) {
    return new IOException(
        "[%s] could not be written: %s. Free some space or choose another output folder; nothing half-written was left."
            .formatted(file, reason(cause)),
        cause);
  }

  /**
   * Why, from the innermost cause: what is around it tells of a picture, not of the disk. Without
   * the path that a file system's message begins with; it may be nothing else.
   */
  static String reason(IOException cause) {
    if (cause.getCause() instanceof IOException inner) {
      return reason(inner);
    }
    if (cause instanceof FileSystemException system) {
      return system.getReason() == null ? cause.getClass().getSimpleName() : system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
