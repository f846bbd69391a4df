package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.LabelReader;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoException;

/**
 * A file of labels: a stack as long as the video, one label image, or a zip of ImageJ's ROI
 * manager.
 *
 * @param frame of one label image, index from 0; empty for files that tell it themselves
 */
public record LabelFile(Path file, OptionalInt frame) {
  private static final Pattern WITH_FRAME = Pattern.compile("(.+)@(\\d{1,9})");

  public LabelFile {
    if (frame.isPresent() && frame.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "[%s] Frames are counted from 1, found @%d.".formatted(file, frame.getAsInt() + 1));
    }
  }

  /** Reads {@code FILE} or {@code FILE@T}, T counted from 1, as ImageJ counts. */
  public static LabelFile parse(String text) {
    Matcher parts = WITH_FRAME.matcher(text);
    if (parts.matches() && !Files.exists(Path.of(text))) {
      int number = Integer.parseInt(parts.group(2));
      return new LabelFile(Path.of(parts.group(1)), OptionalInt.of(number - 1));
    }
    return new LabelFile(Path.of(text), OptionalInt.empty());
  }

  /** What messages call it. */
  String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * The frames with at least one label.
   *
   * @throws IOException if the file does not fit the video or cannot be read
   */
  List<LabelledFrame> read(Video video) throws IOException {
    if (LabelReader.isZip(file)) {
      return ofZip(video);
    }
    try (LabelVideo labels = LabelReader.openStack(file)) {
      requireSize(labels, video);
      if (frame.isPresent()) {
        return List.of(ofImage(labels, video));
      }
      requireLength(labels, video);
      return labelled(labels);
    }
  }

  private List<LabelledFrame> ofZip(Video video) throws IOException {
    if (frame.isPresent()) {
      throw new VideoException(
          "[%s] is a zip of regions, which tell their frames themselves. Leave out @%d."
              .formatted(name(), frame.getAsInt() + 1));
    }
    try (LabelVideo labels = LabelReader.open(file, video)) {
      return labelled(labels);
    }
  }

  private LabelledFrame ofImage(LabelVideo labels, Video video) throws IOException {
    int number = frame.getAsInt() + 1;
    if (labels.frameCount() != 1) {
      throw new VideoException(
          "[%s] has %d label images, and @%d says where one belongs. Leave out @%d, or give one image."
              .formatted(name(), labels.frameCount(), number, number));
    }
    if (number > video.frameCount()) {
      throw new VideoException(
          "[%s] @%d: %s has %d frames, counted from 1."
              .formatted(name(), number, video.name(), video.frameCount()));
    }
    return new LabelledFrame(frame.getAsInt(), labels.labels(0));
  }

  private void requireSize(LabelVideo labels, Video video) throws IOException {
    if (labels.width() != video.width() || labels.height() != video.height()) {
      throw new VideoException(
          "[%s] has labels of %dx%d pixels; %s has frames of %dx%d. Export the labels at the video's size."
              .formatted(
                  name(),
                  labels.width(),
                  labels.height(),
                  video.name(),
                  video.width(),
                  video.height()));
    }
  }

  private void requireLength(LabelVideo labels, Video video) throws IOException {
    int found = labels.frameCount();
    if (found == 1 && video.frameCount() > 1) {
      throw new VideoException(
          "[%s] is one label image, and %s has %d frames. Say which it belongs to, counted from 1: --labels %s@T."
              .formatted(name(), video.name(), video.frameCount(), file));
    }
    if (found != video.frameCount()) {
      throw new VideoException(
          "[%s] has %d label images; %s has %d frames. Give a stack with an image for every frame, empty where nothing is labelled, or single images with @T."
              .formatted(name(), found, video.name(), video.frameCount()));
    }
  }

  private static List<LabelledFrame> labelled(LabelVideo labels) throws IOException {
    List<LabelledFrame> frames = new ArrayList<>();
    for (int frame = 0; frame < labels.frameCount(); frame++) {
      LabelImage nuclei = labels.labels(frame);
      if (nuclei.maxLabel() > 0) {
        frames.add(new LabelledFrame(frame, nuclei));
      }
    }
    return frames;
  }
}
