package org.lexyscope.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens label videos: a label TIFF (or PNG), T x Y x X of whole numbers, 0 background; or a zip of
 * outlines from ImageJ's ROI manager.
 */
public final class LabelReader {
  private LabelReader() {}

  /**
   * Opens the labels of a video, which must have its size and number of frames.
   *
   * @throws VideoException if they do not fit or cannot be read
   */
  public static LabelVideo open(Path path, Video video) throws IOException {
    return open(path, video.width(), video.height(), video.frameCount());
  }

  /** Opens labels of {@code frameCount} frames of {@code width x height} pixels. */
  public static LabelVideo open(Path path, int width, int height, int frameCount)
      throws IOException {
    if (isZip(path)) {
      return RoiLabels.open(path, width, height, frameCount);
    }
    LabelVideo labels = openStack(path);
    if (labels.width() != width || labels.height() != height || labels.frameCount() != frameCount) {
      labels.close();
      throw new VideoException(
          "[%s] has %d label images of %dx%d; the video has %d frames of %dx%d."
              .formatted(
                  path.getFileName(),
                  labels.frameCount(),
                  labels.width(),
                  labels.height(),
                  frameCount,
                  width,
                  height));
    }
    return labels;
  }

  /** Opens a label stack; every plane is a frame, whichever axis the file calls it. */
  public static LabelVideo openStack(Path path) throws IOException {
    return new StackLabels(VideoReader.open(path, ReadOptions.NONE.withAxes("TYX")));
  }

  /** Whether a file is a zip, as of ImageJ's ROI manager; one that is not there is none. */
  public static boolean isZip(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }
}
