package org.lexyscope.video;

import java.io.IOException;

/** The pages of one TIFF as planes, all of one size and whole. */
final class PagePlanes implements Planes {
  private final TiffStack stack;
  private final StackAxes axes;

  private PagePlanes(TiffStack stack, StackAxes axes) {
    this.stack = stack;
    this.axes = axes;
  }

  /**
   * @throws VideoException if pages differ in size or type, or the file ends before the last one
   */
  static PagePlanes of(TiffStack stack, StackAxes axes) throws VideoException {
    PagePlanes planes = new PagePlanes(stack, axes);
    planes.requireWhole();
    planes.requireSameShape();
    return planes;
  }

  @Override
  public int width() {
    return stack.page(0).width();
  }

  @Override
  public int height() {
    return stack.page(0).height();
  }

  @Override
  public PixelType pixelType() {
    return stack.page(0).type();
  }

  @Override
  public float[] read(int plane) throws IOException {
    return stack.read(plane);
  }

  @Override
  public void close() throws IOException {
    stack.bytes().close();
  }

  private void requireWhole() throws VideoException {
    long length = stack.bytes().length();
    for (int plane = 0; plane < Math.min(axes.planeCount(), stack.pageCount()); plane++) {
      if (stack.page(plane).endByte() > length) {
        throw truncated(plane, stack.page(plane).endByte() - length);
      }
    }
    if (stack.pageCount() < axes.planeCount() || stack.missingDirectory() > 0) {
      throw truncated(stack.pageCount(), Math.max(1, stack.missingDirectory() + 2 - length));
    }
  }

  private VideoException truncated(int plane, long missingBytes) {
    return new VideoException(
        "[%s] is truncated: frame %d is the first that cannot be read, at least %d bytes are missing. Copy or export it again."
            .formatted(stack.bytes().name(), axes.frameOf(plane), missingBytes));
  }

  private void requireSameShape() throws VideoException {
    TiffStack.Page first = stack.page(0);
    for (int plane = 1; plane < axes.planeCount(); plane++) {
      TiffStack.Page page = stack.page(plane);
      FrameShape.requireEqual(stack.bytes().name(), axes.frameOf(plane), shape(page), shape(first));
    }
  }

  private static FrameShape shape(TiffStack.Page page) {
    return new FrameShape(page.width(), page.height(), page.type());
  }
}
