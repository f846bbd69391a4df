package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.image.LightProtocol.Step;

/** Reads a light protocol: CSV with the header {@code time_s,irradiance} and one line a change. */
public final class LightFile {
  private static final String HEADER = "time_s,irradiance";

  private LightFile() {}

  /**
   * Reads the protocol of a file.
   *
   * @throws IOException naming file and line if it is not such a table
   */
  public static LightProtocol read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("[%s] is not a file; --light needs a CSV %s.".formatted(file, HEADER));
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals(HEADER)) {
      throw new IOException(
          "[%s] line 1 is '%s'; expected the header %s."
              .formatted(file, lines.isEmpty() ? "" : lines.getFirst(), HEADER));
    }
    List<Step> steps = new ArrayList<>();
    for (int index = 1; index < lines.size(); index++) {
      if (!lines.get(index).isBlank()) {
        steps.add(step(file, index + 1, lines.get(index)));
      }
    }
    try {
      return new LightProtocol(steps);
    } catch (IllegalArgumentException e) {
      throw new IOException("[%s] %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Step step(Path file, int line, String text) throws IOException {
    String[] cells = text.split(",", -1);
    try {
      if (cells.length == 2) {
        return new Step(Double.parseDouble(cells[0].strip()), Double.parseDouble(cells[1].strip()));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(problem(file, line, text), e);
    }
    throw new IOException(problem(file, line, text));
  }

  private static String problem(Path file, int line, String text) {
    return "[%s] line %d is '%s'; expected a time in seconds and an irradiance of at least 0, such as 60,1.5."
        .formatted(file, line, text);
  }
}
