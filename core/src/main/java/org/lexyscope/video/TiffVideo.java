package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Opens a TIFF: reads who wrote it and takes axes and calibration from there. */
final class TiffVideo {
  private TiffVideo() {}

  static Video open(Path path, ReadOptions options) throws IOException {
    TiffBytes bytes = TiffBytes.open(path);
    try {
      TiffStack stack = TiffStack.scan(bytes);
      String description = stack.first().text(Tag.DESCRIPTION);
      if (OmeXml.isOme(description)) {
        return OmeVideo.open(stack, OmeXml.parse(bytes.name(), description), options);
      }
      Optional<ImageJDescription> imageJ = ImageJDescription.parse(description);
      return imageJ.isPresent() ? imageJ(stack, imageJ.get(), options) : plain(stack, options);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static Video imageJ(TiffStack stack, ImageJDescription told, ReadOptions options)
      throws IOException {
    String name = stack.bytes().name();
    List<String> notes = new ArrayList<>(stack.notes());
    notes.add(
        "ImageJ TIFF: %d planes, %d channels, %d slices, %d frames by its description."
            .formatted(
                told.imageCount(), told.channelCount(), told.sliceCount(), told.frameCount()));
    StackAxes stored = storedAxes(name, stack, told, notes);
    StackAxes axes = AxesChoice.choose(name, stored, true, options, notes);
    double pixelsPerUnit = stack.first().rational(Tag.X_RESOLUTION);
    ScaleChoice scales = new ScaleChoice(options, axes.frameCount(), notes);
    scales.pixelSize(told.pixelSizeUm(pixelsPerUnit), "the ImageJ description");
    scales.interval(told.intervalS(), "the ImageJ description");
    if (told.hasPlaybackSpeedOnly()) {
      notes.add("ImageJ's fps is a playback speed and not taken as the frame interval.");
    }
    TiffPage page = TiffPage.of(stack.bytes(), stack.first());
    Planes planes =
        ContiguousPlanes.fits(stack, page, axes)
            ? ContiguousPlanes.of(stack, page, axes)
            : PagePlanes.of(stack, axes);
    return new PlaneVideo(name, planes, axes, options.z(), scales.calibration(), notes);
  }

  /** Where the description contradicts itself the planes in the file are taken as frames. */
  private static StackAxes storedAxes(
      String name, TiffStack stack, ImageJDescription told, List<String> notes) {
    StackAxes axes =
        new StackAxes(StackAxes.IMAGEJ, told.frameCount(), told.channelCount(), told.sliceCount());
    int planes = Math.max(told.imageCount(), stack.pageCount());
    if (axes.planeCount() == planes) {
      return axes;
    }
    notes.add(
        "The description of %s names no axes for its %d planes; they are taken as frames."
            .formatted(name, planes));
    return new StackAxes("T", planes, 1, 1);
  }

  private static Video plain(TiffStack stack, ReadOptions options) throws IOException {
    String name = stack.bytes().name();
    List<String> notes = new ArrayList<>(stack.notes());
    int planeCount = stack.pageCount() + (stack.missingBytes() > 0 ? 1 : 0);
    notes.add("TIFF with %d planes and no description of axes.".formatted(stack.pageCount()));
    StackAxes axes =
        AxesChoice.choose(name, new StackAxes("T", planeCount, 1, 1), false, options, notes);
    if (options.axes().isEmpty() && options.channelCount().isEmpty()) {
      notes.add("Each plane is taken as a frame.");
    }
    ScaleChoice scales = new ScaleChoice(options, axes.frameCount(), notes);
    scales.pixelSize(OptionalDouble.empty(), "");
    scales.interval(OptionalDouble.empty(), "");
    PagePlanes planes = PagePlanes.of(stack, axes);
    return new PlaneVideo(name, planes, axes, options.z(), scales.calibration(), notes);
  }
}
