package org.lexyscope.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Opens a video file or a folder of frames. Frames are read when asked for, by any thread; nothing
 * is kept in memory. What a file is, is told by its content, never by its name.
 *
 * <p>Interrupting a thread while it reads closes the file for all threads, as with every file
 * channel.
 */
public final class VideoReader {
  private static final int HEAD_BYTES = 512;

  /** One frame as floats and its stored bytes, before anything is done with it. */
  private static final int READING_BYTES_PER_PIXEL = 12;

  private VideoReader() {}

  /**
   * Opens {@code path} as far as needed to know size, axes and calibration.
   *
   * @throws VideoException if it cannot be read as asked; the message says what to do
   */
  public static Video open(Path path, ReadOptions options) throws IOException {
    Video video = openAny(path, options);
    try {
      MemoryCheck.requireFrame(video, READING_BYTES_PER_PIXEL, MemoryCheck.availableBytes());
      return video;
    } catch (VideoException e) {
      video.close();
      throw e;
    }
  }

  private static Video openAny(Path path, ReadOptions options) throws IOException {
    if (!Files.exists(path)) {
      throw new VideoException(
          "[%s] does not exist. Looked for it at %s.".formatted(path, path.toAbsolutePath()));
    }
    if (Files.isDirectory(path)) {
      return FrameFolder.open(path, options);
    }
    byte[] head = head(path);
    if (head.length == 0) {
      throw new VideoException(
          "[%s] is empty (0 bytes). Copy or export it again.".formatted(path.getFileName()));
    }
    if (TiffBytes.isTiff(head)) {
      ForeignFormat.refuseVsi(path);
      return TiffVideo.open(path, options);
    }
    if (Png.isPng(head)) {
      return openPng(path, options);
    }
    throw ForeignFormat.explain(path, head);
  }

  /** The first bytes of a file. */
  static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static Video openPng(Path path, ReadOptions options) throws IOException {
    String name = String.valueOf(path.getFileName());
    List<String> notes = new ArrayList<>(List.of("PNG: a single frame."));
    StackAxes axes = new StackAxes("T", 1, 1, 1);
    ScaleChoice scales = new ScaleChoice(options, 1, notes);
    scales.pixelSize(OptionalDouble.empty(), "");
    scales.interval(OptionalDouble.empty(), "");
    FilePlanes planes =
        FilePlanes.of(name, List.of(new PlaneFile.PngPlane(path, Png.shape(path))), axes);
    return new PlaneVideo(name, planes, axes, options.z(), scales.calibration(), notes);
  }
}
