package org.lexyscope.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables that Lexyscope wrote, read again: a known header, then rows as long as it. */
public final class CsvRows {
  private CsvRows() {}

  /**
   * The rows under the header; a quoted cell may hold commas and quotes, not line ends.
   *
   * @throws IOException naming file and line where the table is not as expected
   */
  public static List<List<String>> read(Path csv, String... header) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(csv)) {
      String first = reader.readLine();
      requireHeader(csv, first == null ? "" : first, String.join(",", header));
      String line = reader.readLine();
      while (line != null) {
        List<String> cells = cells(line);
        if (cells.size() != header.length) {
          throw new IOException(
              "[%s] line %d has %d cells; expected %d: %s."
                  .formatted(
                      csv, rows.size() + 2, cells.size(), header.length, String.join(",", header)));
        }
        rows.add(cells);
        line = reader.readLine();
      }
    } catch (NoSuchFileException e) {
      throw new IOException("[%s] does not exist.".formatted(csv), e);
    }
    return rows;
  }

  private static void requireHeader(Path csv, String found, String expected) throws IOException {
    if (!found.equals(expected)) {
      throw new IOException(
          "[%s] line 1 is '%s'; expected the header '%s'.".formatted(csv, found, expected));
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return List.copyOf(cells);
  }
}
