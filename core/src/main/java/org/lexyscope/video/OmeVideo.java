package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens one series of an OME-TIFF, whose planes may lie in several files of one folder. */
final class OmeVideo {
  private final TiffStack main;
  private final OmeImage image;
  private final StackAxes stored;
  private final Set<Optional<String>> fileNames;
  private final Map<Path, TiffStack> stacks = new HashMap<>();

  private OmeVideo(TiffStack main, OmeImage image) {
    this.main = main;
    this.image = image;
    this.stored = image.axes();
    this.fileNames = image.blocks().stream().map(OmeImage.Block::file).collect(Collectors.toSet());
    stacks.put(main.bytes().path(), main);
  }

  static Video open(TiffStack main, List<OmeImage> images, ReadOptions options) throws IOException {
    String name = main.bytes().name();
    OmeImage image = choose(name, images, options);
    if (image.samplesPerPixel() > 1) {
      throw new VideoException(
          "[%s] holds colour pictures (%d samples a pixel): colours are a rendering, so intensities cannot be measured. Export the raw channels."
              .formatted(name, image.samplesPerPixel()));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "OME-TIFF: %d frames, %d channels, %d slices by its XML."
            .formatted(image.frameCount(), image.channelCount(), image.sliceCount()));
    OmeVideo video = new OmeVideo(main, image);
    List<PlaneFile> planes = video.locate(notes);
    main.bytes().close();
    StackAxes axes = AxesChoice.choose(name, image.axes(), true, options, notes);
    ScaleChoice scales = new ScaleChoice(options, axes.frameCount(), notes);
    scales.pixelSize(image.pixelSizeUm(), "the OME-XML");
    video.times(scales, axes);
    FilePlanes files = FilePlanes.of(name, planes, axes);
    return new PlaneVideo(name, files, axes, options.z(), scales.calibration(), notes);
  }

  private static OmeImage choose(String name, List<OmeImage> images, ReadOptions options)
      throws VideoException {
    int series = options.series().orElse(0);
    if (series >= images.size() || (images.size() > 1 && options.series().isEmpty())) {
      List<String> choices = new ArrayList<>();
      for (OmeImage image : images) {
        choices.add((choices.size() + 1) + " " + image.name());
      }
      throw new VideoException(
          "[%s] holds %d series: %s. Choose one with --series N."
              .formatted(name, images.size(), String.join(", ", choices)));
    }
    return images.get(series);
  }

  private void times(ScaleChoice scales, StackAxes axes) {
    List<Double> times = image.timesS();
    if (times.size() == axes.frameCount() && times.size() > 1) {
      scales.times(times, "the per-plane times (DeltaT) of the OME-XML");
    } else {
      OptionalDouble increment = image.intervalS();
      boolean known = increment.isPresent() && increment.getAsDouble() > 0;
      scales.interval(known ? increment : OptionalDouble.empty(), "the OME-XML (TimeIncrement)");
    }
  }

  /** Every plane in the order of the stored axes. */
  private List<PlaneFile> locate(List<String> notes) throws IOException {
    PlaneFile[] planes = new PlaneFile[Math.toIntExact(stored.planeCount())];
    boolean setIsElsewhere = main.pageCount() == planes.length && hasMissingFile();
    if (setIsElsewhere) {
      notes.add(
          "The XML names other files of a set, which are not here; this file has all its planes.");
    }
    if (image.blocks().isEmpty() || setIsElsewhere) {
      for (int plane = 0; plane < Math.min(planes.length, main.pageCount()); plane++) {
        planes[plane] = new PlaneFile.TiffPlane(main.bytes().path(), main.page(plane));
      }
    } else {
      for (OmeImage.Block block : image.blocks()) {
        place(block, planes);
      }
    }
    for (int plane = 0; plane < planes.length; plane++) {
      if (planes[plane] == null) {
        throw missing(plane);
      }
    }
    return List.of(planes);
  }

  private boolean hasMissingFile() {
    return image.blocks().stream().anyMatch(block -> !Files.isRegularFile(path(block)));
  }

  private void place(OmeImage.Block block, PlaneFile[] planes) throws IOException {
    if (block.frame() >= stored.frameCount()
        || block.channel() >= stored.channelCount()
        || block.slice() >= stored.sliceCount()) {
      return;
    }
    TiffStack stack = stack(path(block));
    int first = stored.plane(block.frame(), block.channel(), block.slice());
    int count = block.planeCount().orElse(planes.length - first);
    for (int step = 0; step < count; step++) {
      int page = block.page() + step;
      if (first + step < planes.length && page < stack.pageCount()) {
        planes[first + step] = new PlaneFile.TiffPlane(stack.bytes().path(), stack.page(page));
      }
    }
  }

  /** The file of a block. A single file that was renamed still names itself by its old name. */
  private Path path(OmeImage.Block block) {
    Path own = main.bytes().path();
    if (block.file().isEmpty() || fileNames.size() == 1) {
      return own;
    }
    // Only the last part of the name counts: a set lies in one folder.
    return own.resolveSibling(block.file().get().replaceFirst("^.*[/\\\\]", ""));
  }

  private TiffStack stack(Path path) throws IOException {
    TiffStack known = stacks.get(path);
    if (known != null) {
      return known;
    }
    if (!Files.isRegularFile(path)) {
      throw new VideoException(
          "[%s] belongs to a set; its file %s is not in the folder. Copy the whole set."
              .formatted(main.bytes().name(), path.getFileName()));
    }
    try (TiffBytes bytes = TiffBytes.open(path)) {
      TiffStack stack = TiffStack.scan(bytes);
      stacks.put(path, stack);
      return stack;
    }
  }

  private VideoException missing(int plane) {
    String name = main.bytes().name();
    int frame = stored.frameOf(plane);
    if (main.missingBytes() > 0) {
      return TruncatedException.atFrame(name, frame, main.missingBytes());
    }
    return new VideoException(
        "[%s] describes %d planes in its OME-XML; frame %d is the first without pixels. Export it again."
            .formatted(name, stored.planeCount(), frame));
  }
}
