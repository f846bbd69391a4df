package org.lexyscope.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A table that grows by a row whenever a piece of work is finished, so that a run that was killed
 * goes on behind the last finished piece.
 *
 * <p>Each row goes to the system at once; a row that was cut short by a crash is taken off when the
 * journal is opened again. Not thread-safe.
 */
public final class Journal implements Closeable {
  private final FileChannel channel;
  private final List<List<String>> before;

  private Journal(FileChannel channel, List<List<String>> before) {
    this.channel = channel;
    this.before = before;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @throws IOException if it has another header, or cannot be written
   */
  public static Journal open(Path file, String... header) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      long whole = wholeLinesBytes(Files.readAllBytes(file));
      channel.truncate(whole).position(whole);
      Journal journal =
          new Journal(channel, whole == 0 ? List.of() : List.copyOf(CsvRows.read(file, header)));
      if (whole == 0) {
        journal.add((Object[]) header);
      }
      return journal;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static long wholeLinesBytes(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** The rows that earlier runs wrote. */
  public List<List<String>> before() {
    return before;
  }

  /** Adds the row of a finished piece. */
  public void add(Object... cells) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((Csv.line(cells) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
