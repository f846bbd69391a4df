package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Opens a folder of single frames, one TIFF or PNG each, ordered by the numbers in their names. */
final class FrameFolder {
  /** More planes in each file are a folder of videos rather than channels of a frame. */
  private static final int MOST_CHANNELS_IN_FILE = 4;

  private final String name;
  private final List<FrameName> names;
  private final ReadOptions options;
  private final List<String> notes;

  private FrameFolder(String name, List<FrameName> names, ReadOptions options, List<String> notes) {
    this.name = name;
    this.names = names;
    this.options = options;
    this.notes = notes;
  }

  static Video open(Path folder, ReadOptions options) throws IOException {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    List<String> notes = new ArrayList<>();
    List<FrameName> names = images(name, folder, notes);
    if (names.size() == 1) {
      return VideoReader.open(names.get(0).path(), options);
    }
    if (LexyFolder.isLexy(names)) {
      return LexyFolder.open(name, names, options, notes);
    }
    requireOnePattern(name, names);
    return new FrameFolder(name, names, options, notes).open();
  }

  /** The images of a folder in natural order. */
  static List<FrameName> images(String name, Path folder, List<String> notes) throws IOException {
    List<FrameName> names = new ArrayList<>();
    int others = 0;
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path path : entries.filter(Files::isRegularFile).sorted().toList()) {
        byte[] head = VideoReader.head(path);
        boolean hidden = String.valueOf(path.getFileName()).startsWith(".");
        if (!hidden && (TiffBytes.isTiff(head) || Png.isPng(head))) {
          names.add(FrameName.of(path));
        } else {
          others++;
        }
      }
    }
    if (names.isEmpty()) {
      throw new VideoException(
          "[%s] is a folder without TIFF or PNG images (%d other files). Give the folder that holds the frames, or a file."
              .formatted(name, others));
    }
    if (others > 0) {
      notes.add(
          "%d files of the folder are not TIFF or PNG and were left aside.".formatted(others));
    }
    names.sort(FrameName.NATURAL);
    return names;
  }

  private static void requireOnePattern(String folder, List<FrameName> names)
      throws VideoException {
    FrameName first = names.get(0);
    for (FrameName name : names) {
      if (!name.pattern().equals(first.pattern())) {
        throw new VideoException(
            ("[%s] mixes files named like %s and like %s. Frames of one video differ only in numbers "
                    + "(img_t001_c1.tif); move the others away.")
                .formatted(folder, first.path().getFileName(), name.path().getFileName()));
      }
    }
  }

  private Video open() throws IOException {
    FrameNumbers numbers = FrameNumbers.of(name, names);
    List<Long> frames = numbers.values('T');
    List<Long> channels = numbers.values('C');
    List<Long> slices = numbers.values('Z');
    TiffOrPng first = TiffOrPng.scan(names.get(0).path());
    int inFile = planesInFile(first, channels.size() * slices.size() > 1);
    int channelCount = inFile > 1 ? inFile : channels.size();
    StackAxes stored = new StackAxes("TZC", frames.size(), channelCount, slices.size());
    PlaneFile[] planes = new PlaneFile[Math.toIntExact(stored.planeCount())];
    for (FrameName file : names) {
      List<PlaneFile> pages = TiffOrPng.scan(file.path()).planes();
      requireCount(file, pages.size(), inFile);
      int at =
          stored.plane(
              frames.indexOf(numbers.value(file, 'T')),
              channels.indexOf(numbers.value(file, 'C')),
              slices.indexOf(numbers.value(file, 'Z')));
      for (PlaneFile page : pages) {
        planes[at++] = page;
      }
    }
    requireAll(planes, stored, frames);
    notes.add(
        0,
        "Folder of %d files: %d frames, %d channels, %d slices by the numbers in their names."
            .formatted(names.size(), frames.size(), channelCount, slices.size()));
    StackAxes axes = AxesChoice.choose(name, stored, true, options, notes);
    ScaleChoice scales = new ScaleChoice(options, axes.frameCount(), notes);
    scales.pixelSize(first.pixelSizeUm(), "the first file");
    scales.interval(OptionalDouble.empty(), "", FrameSteps.of(frames, axes.frameCount(), notes));
    FilePlanes files = FilePlanes.of(name, List.of(planes), axes);
    return new PlaneVideo(name, files, axes, options.z(), scales.calibration(), notes);
  }

  private int planesInFile(TiffOrPng first, boolean axesInNames) throws VideoException {
    int count = first.planes().size();
    boolean asked =
        options.channelCount().isPresent() && options.channelCount().getAsInt() == count;
    if (count > 1 && axesInNames) {
      throw new VideoException(
          "[%s] has %d planes in each file and channels or slices in the names as well. Export one plane a file."
              .formatted(name, count));
    }
    if (count > MOST_CHANNELS_IN_FILE && !asked) {
      throw new VideoException(
          "[%s] has %d planes in each file: a folder of videos? Give the files one by one, or --channels %d if they are channels."
              .formatted(name, count, count));
    }
    if (count > 1) {
      notes.add("The %d planes of each file are taken as channels.".formatted(count));
    }
    return count;
  }

  private void requireCount(FrameName file, int found, int expected) throws VideoException {
    if (found != expected) {
      throw new VideoException(
          "[%s] file %s holds %d planes; %s holds %d. Export all frames alike."
              .formatted(
                  name,
                  file.path().getFileName(),
                  found,
                  names.get(0).path().getFileName(),
                  expected));
    }
  }

  private void requireAll(PlaneFile[] planes, StackAxes axes, List<Long> frames)
      throws VideoException {
    for (int plane = 0; plane < planes.length; plane++) {
      if (planes[plane] == null) {
        throw new VideoException(
            "[%s] lacks a channel or slice of the frame numbered %d. Export it again."
                .formatted(name, frames.get(axes.frameOf(plane))));
      }
    }
  }
}
