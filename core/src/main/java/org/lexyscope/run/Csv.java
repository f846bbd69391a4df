package org.lexyscope.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table to be written as CSV (RFC 4180): a header, then rows of the same length.
 *
 * <p>Numbers are written with seven significant digits and a dot, whole numbers as they are,
 * missing ones (NaN) as nothing.
 */
public final class Csv {
  private final List<String> header;
  private final List<String> lines = new ArrayList<>();

  public Csv(String... header) {
    this.header = List.of(header);
    lines.add(line(this.header));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it is not as long as the header
   */
  public void add(Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "A row of %d cells under a header of %d.".formatted(cells.length, header.size()));
    }
    lines.add(line(cells));
  }

  static String line(Object... cells) {
    return line(Stream.of(cells).map(Csv::text).toList());
  }

  /** Writes the table, whole or not at all. */
  public void write(Path file) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          for (String line : lines) {
            writer.write(line);
            writer.write('\n');
          }
          writer.flush();
        });
  }

  /** One cell as text, the same in every table of Lexyscope. */
  public static String text(Object cell) {
    if (cell instanceof Double || cell instanceof Float) {
      double value = ((Number) cell).doubleValue();
      return Double.isNaN(value) ? "" : number(value);
    }
    return String.valueOf(cell);
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return String.valueOf((long) value);
    }
    return Double.isInfinite(value)
        ? (value > 0 ? "inf" : "-inf")
        : String.format(Locale.ROOT, "%.7g", value);
  }

  private static String line(List<String> texts) {
    return String.join(",", texts.stream().map(Csv::quoted).toList());
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
