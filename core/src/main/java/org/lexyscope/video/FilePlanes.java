package org.lexyscope.video;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Planes spread over one or many files, none of which is kept open. */
final class FilePlanes implements Planes {
  private final List<PlaneFile> planes;

  private FilePlanes(List<PlaneFile> planes) {
    this.planes = planes;
  }

  /**
   * @param name what messages call the video
   * @param planes as many as the axes need, in their order
   * @throws VideoException if planes differ in size or type, or a file ends too early
   */
  static FilePlanes of(String name, List<PlaneFile> planes, StackAxes axes) throws IOException {
    for (int plane = 0; plane < planes.size(); plane++) {
      PlaneFile file = planes.get(plane);
      int frame = axes.frameOf(plane);
      FrameShape.requireEqual(name, frame, file.shape(), expected(planes, plane, axes));
      if (file instanceof PlaneFile.TiffPlane tiff) {
        long missing = tiff.page().endByte() - Files.size(file.path());
        if (missing > 0) {
          throw TruncatedException.atFrame(name, frame, missing);
        }
      }
    }
    return new FilePlanes(List.copyOf(planes));
  }

  /** The size of the first plane; the type may differ between channels, such as image and mask. */
  private static FrameShape expected(List<PlaneFile> planes, int plane, StackAxes axes) {
    FrameShape first = planes.get(0).shape();
    int channel = axes.order().endsWith("C") ? plane % axes.channelCount() : 0;
    return new FrameShape(first.width(), first.height(), planes.get(channel).shape().type());
  }

  @Override
  public int width() {
    return planes.get(0).shape().width();
  }

  @Override
  public int height() {
    return planes.get(0).shape().height();
  }

  @Override
  public PixelType pixelType() {
    return planes.get(0).shape().type();
  }

  @Override
  public float[] read(int plane) throws IOException {
    return planes.get(plane).read();
  }

  @Override
  public void close() {}
}
