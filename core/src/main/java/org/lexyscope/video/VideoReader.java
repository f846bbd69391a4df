package org.lexyscope.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens a video file or a folder of frames. Frames are read when asked for, by any thread; nothing
 * is kept in memory. What a file is, is told by its content, never by its name.
 */
public final class VideoReader {
  private static final int HEAD_BYTES = 512;

  private VideoReader() {}

  /**
   * Opens {@code path} as far as needed to know size, axes and calibration.
   *
   * @throws VideoException if it cannot be read as asked; the message says what to do
   */
  public static Video open(Path path, ReadOptions options) throws IOException {
    if (!Files.exists(path)) {
      throw new VideoException(
          "[%s] does not exist. Check the path; from here it is %s."
              .formatted(path, path.toAbsolutePath()));
    }
    byte[] head = head(path);
    if (TiffBytes.isTiff(head)) {
      return TiffVideo.open(path, options);
    }
    throw new VideoException("[%s] is not a TIFF.".formatted(path.getFileName()));
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }
}
