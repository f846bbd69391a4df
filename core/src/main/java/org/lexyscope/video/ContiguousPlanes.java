package org.lexyscope.video;

import java.io.IOException;

/**
 * An ImageJ stack with one directory for all planes: uncompressed pixels, plane after plane, from
 * the first strip on. ImageJ writes stacks above 4 GB this way.
 */
final class ContiguousPlanes implements Planes {
  private final TiffBytes bytes;
  private final FrameShape shape;
  private final long start;

  private ContiguousPlanes(TiffBytes bytes, FrameShape shape, long start) {
    this.bytes = bytes;
    this.shape = shape;
    this.start = start;
  }

  /** Whether the pages that have a directory leave room for one that lacks it. */
  static boolean fits(TiffStack stack, TiffPage page, StackAxes axes) {
    boolean secondFollows =
        stack.pageCount() < 2 || stack.page(1).endByte() == page.offset(0) + 2 * page.imageBytes();
    return stack.pageCount() < axes.planeCount()
        && page.compression() == Tag.UNCOMPRESSED
        && page.endByte() == page.offset(0) + page.imageBytes()
        && secondFollows;
  }

  /**
   * @throws VideoException if the file ends before the last plane
   */
  static ContiguousPlanes of(TiffStack stack, TiffPage page, StackAxes axes) throws VideoException {
    TiffBytes bytes = stack.bytes();
    long whole = (bytes.length() - page.offset(0)) / page.imageBytes();
    if (whole < axes.planeCount()) {
      long missing = page.offset(0) + axes.planeCount() * page.imageBytes() - bytes.length();
      throw TruncatedException.atFrame(bytes.name(), axes.frameOf((int) whole), missing);
    }
    FrameShape shape = new FrameShape(page.width(), page.height(), page.type());
    return new ContiguousPlanes(bytes, shape, page.offset(0));
  }

  @Override
  public int width() {
    return shape.width();
  }

  @Override
  public int height() {
    return shape.height();
  }

  @Override
  public PixelType pixelType() {
    return shape.type();
  }

  @Override
  public float[] read(int plane) throws IOException {
    int pixelCount = Math.multiplyExact(shape.width(), shape.height());
    int byteCount = Math.multiplyExact(pixelCount, shape.type().byteCount());
    long offset = start + (long) plane * byteCount;
    return TiffPixels.contiguous(bytes.read(offset, byteCount), shape.type(), pixelCount);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
