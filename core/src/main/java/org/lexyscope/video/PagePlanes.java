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
    return stack.page(0).shape().width();
  }

  @Override
  public int height() {
    return stack.page(0).shape().height();
  }

  @Override
  public PixelType pixelType() {
    return stack.page(0).shape().type();
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
    String name = stack.bytes().name();
    long length = stack.bytes().length();
    long promised = axes.planeCount();
    for (int plane = 0; plane < Math.min(promised, stack.pageCount()); plane++) {
      if (stack.page(plane).endByte() > length) {
        throw TruncatedException.atFrame(
            name, axes.frameOf(plane), stack.page(plane).endByte() - length);
      }
    }
    if (stack.missingBytes() > 0) {
      throw TruncatedException.atFrame(name, axes.frameOf(stack.pageCount()), stack.missingBytes());
    }
    if (stack.pageCount() < promised) {
      throw new VideoException(
          "[%s] describes %d planes and holds %d: frame %d is the first that is missing. Export it again."
              .formatted(name, promised, stack.pageCount(), axes.frameOf(stack.pageCount())));
    }
  }

  private void requireSameShape() throws VideoException {
    for (int plane = 1; plane < axes.planeCount(); plane++) {
      FrameShape.requireEqual(
          stack.bytes().name(),
          axes.frameOf(plane),
          stack.page(plane).shape(),
          stack.page(0).shape());
    }
  }
}
