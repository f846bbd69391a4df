package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of LEXY cells: one TIFF a frame with two planes, image and mask. The fifth part of the
 * name between underscores is the cell ({@code C01}), the first group of letters and digits gives
 * the order of the frames. One cell is one video of two channels: the image and its mask.
 */
final class LexyFolder {
  private static final int CELL_PART = 4;
  private static final int PLANES = 2;
  static final Pattern CELL = Pattern.compile("[A-Za-z]+\\d+");
  private static final Pattern FRAME = Pattern.compile("[A-Za-z]+(\\d{1,18})");

  private LexyFolder() {}

  /** Whether the files are named and built like this. */
  static boolean isLexy(List<FrameName> names) throws IOException {
    for (FrameName name : names) {
      if (!CELL.matcher(cell(name.path())).matches()) {
        return false;
      }
    }
    return TiffOrPng.scan(names.get(0).path()).planes().size() == PLANES;
  }

  static Video open(String folder, List<FrameName> names, ReadOptions options, List<String> notes)
      throws IOException {
    Map<String, List<Path>> cells = cells(names);
    String cell = choose(folder, List.copyOf(cells.keySet()), options);
    List<Path> frames = new ArrayList<>(cells.getOrDefault(cell, List.of()));
    frames.sort(Comparator.comparingLong(LexyFolder::frameNumber));
    String name = folder + "/" + cell;
    List<PlaneFile> planes = planes(name, frames);
    notes.add(
        "LEXY folder, cell %s: %d frames; channel 2 is the mask.".formatted(cell, frames.size()));
    StackAxes axes = new StackAxes("TC", frames.size(), PLANES, 1);
    ScaleChoice scales = new ScaleChoice(options, frames.size(), notes);
    scales.pixelSize(TiffOrPng.scan(frames.get(0)).pixelSizeUm(), "the first file");
    List<Long> numbers = frames.stream().map(LexyFolder::frameNumber).toList();
    scales.interval(OptionalDouble.empty(), "", FrameSteps.of(numbers, frames.size(), notes));
    FilePlanes files = FilePlanes.of(name, planes, axes);
    return new PlaneVideo(name, files, axes, options.z(), scales.calibration(), notes);
  }

  /** The files of each cell, cells in the order of their names. */
  static Map<String, List<Path>> cells(List<FrameName> names) {
    Map<String, List<Path>> cells = new TreeMap<>();
    for (FrameName name : names) {
      cells.computeIfAbsent(cell(name.path()), key -> new ArrayList<>()).add(name.path());
    }
    return cells;
  }

  private static String choose(String folder, List<String> cells, ReadOptions options)
      throws VideoException {
    int series = options.series().orElse(0);
    if (series >= cells.size() || (cells.size() > 1 && options.series().isEmpty())) {
      List<String> choices = new ArrayList<>();
      for (String cell : cells) {
        choices.add((choices.size() + 1) + " " + cell);
      }
      throw new VideoException(
          "[%s] holds %d cells: %s. Choose one with --series N."
              .formatted(folder, cells.size(), String.join(", ", choices)));
    }
    return cells.get(series);
  }

  private static List<PlaneFile> planes(String name, List<Path> frames) throws IOException {
    List<PlaneFile> planes = new ArrayList<>();
    for (Path frame : frames) {
      List<PlaneFile> pages = TiffOrPng.scan(frame).planes();
      if (pages.size() != PLANES) {
        throw new VideoException(
            "[%s] file %s holds %d planes; a LEXY frame has two, image and mask."
                .formatted(name, frame.getFileName(), pages.size()));
      }
      planes.addAll(pages);
    }
    return planes;
  }

  private static String cell(Path path) {
    List<String> parts = List.of(String.valueOf(path.getFileName()).split("[_.]", -1));
    return parts.size() > CELL_PART ? parts.get(CELL_PART) : "";
  }

  private static long frameNumber(Path path) {
    Matcher number = FRAME.matcher(String.valueOf(path.getFileName()));
    return number.find() ? Long.parseLong(number.group(1)) : 0;
  }
}
