package org.lexyscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which wells of BBBC013 teach, which steer the teaching, and which only judge it. */
public final class Bbbc013Split {
  private final SortedMap<String, Part> partOfWell;

  private Bbbc013Split(SortedMap<String, Part> partOfWell) {
    this.partOfWell = partOfWell;
  }

  /**
   * Reads {@code well,split}.
   *
   * @throws IOException if the file cannot be read, names a well twice or an unknown part; the
   *     message gives file and line
   */
  public static Bbbc013Split read(Path csv) throws IOException {
    SortedMap<String, Part> parts = new TreeMap<>();
    List<String> lines = Files.readAllLines(csv);
    for (int line = 1; line < lines.size(); line++) {
      String[] cells = lines.get(line).split(",", -1);
      if (cells.length != 2 || parts.put(cells[0], part(csv, line, cells[1])) != null) {
        throw new IOException(
            "[%s] line %d is '%s'; expected one line 'well,split' a well."
                .formatted(csv, line + 1, lines.get(line)));
      }
    }
    return new Bbbc013Split(parts);
  }

  private static Part part(Path csv, int line, String name) throws IOException {
    return Part.ofKey(name)
        .orElseThrow(
            () ->
                new IOException(
                    "[%s] line %d: the split '%s' is not one of train, validation, test."
                        .formatted(csv, line + 1, name)));
  }

  /** The wells of one part, in order. */
  public List<String> wells(Part part) {
    List<String> wells = new ArrayList<>();
    partOfWell.forEach(
        (well, its) -> {
          if (its == part) {
            wells.add(well);
          }
        });
    return wells;
  }
}
