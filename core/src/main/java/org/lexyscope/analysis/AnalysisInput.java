package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One video to be analysed.
 *
 * @param file video file or folder
 * @param name of its result folder when there are several videos, unique among them
 * @param condition what was done to it; empty without a sheet
 * @param replicate which repeat of the experiment it belongs to; empty without a sheet
 * @param light its own light protocol, before the one given for all
 */
public record AnalysisInput(
    Path file, String name, String condition, String replicate, Optional<Path> light) {
  private static final Set<String> COLUMNS = Set.of("file", "condition", "replicate", "light");

  /** The videos of a command line: files, or a sheet, or both. */
  public static List<AnalysisInput> of(List<Path> files, Optional<Path> sheet) throws IOException {
    List<AnalysisInput> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(new AnalysisInput(file, nameOf(file), "", "", Optional.empty()));
    }
    if (sheet.isPresent()) {
      inputs.addAll(readSheet(sheet.get()));
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to analyse. Name one or more videos, or a --sheet that lists them.");
    }
    return withUniqueNames(inputs);
  }

  /** Reads {@code file,condition,replicate[,light]}; paths are relative to the sheet. */
  private static List<AnalysisInput> readSheet(Path sheet) throws IOException {
    List<String> lines =
        Files.readAllLines(sheet).stream().filter(line -> !line.isBlank()).toList();
    List<String> header =
        lines.isEmpty() ? List.of() : List.of(lines.getFirst().replace("\uFEFF", "").split(","));
    if (!header.contains("file") || !COLUMNS.containsAll(header)) {
      throw new IOException(
          "[%s] line 1 is '%s'; expected file,condition,replicate and, if there is one, light."
              .formatted(sheet, lines.isEmpty() ? "" : lines.getFirst()));
    }
    List<AnalysisInput> inputs = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      String[] cells = lines.get(line).split(",", -1);
      if (cells.length != header.size()) {
        throw new IOException(
            "[%s] line %d has %d cells; the header has %d."
                .formatted(sheet, line + 1, cells.length, header.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < cells.length; column++) {
        row.put(header.get(column), cells[column].strip());
      }
      inputs.add(fromRow(sheet.toAbsolutePath(), row));
    }
    return inputs;
  }

  private static AnalysisInput fromRow(Path sheet, Map<String, String> row) {
    Path file = sheet.resolveSibling(row.getOrDefault("file", ""));
    String light = row.getOrDefault("light", "");
    return new AnalysisInput(
        file,
        nameOf(file),
        row.getOrDefault("condition", ""),
        row.getOrDefault("replicate", ""),
        light.isEmpty() ? Optional.empty() : Optional.of(sheet.resolveSibling(light)));
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    return name.replaceFirst("(?i)(\\.ome)?\\.(tiff?|btf|tf8|png)$", "");
  }

  /** Two videos of one name in different folders are told apart by a number. */
  private static List<AnalysisInput> withUniqueNames(List<AnalysisInput> inputs) {
    Set<String> taken = new HashSet<>();
    List<AnalysisInput> unique = new ArrayList<>();
    for (AnalysisInput input : inputs) {
      String name = input.name();
      for (int number = 2; !taken.add(name); number++) {
        name = input.name() + "_" + number;
      }
      unique.add(
          new AnalysisInput(
              input.file(), name, input.condition(), input.replicate(), input.light()));
    }
    return unique;
  }
}
