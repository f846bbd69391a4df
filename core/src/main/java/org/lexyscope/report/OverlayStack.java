package org.lexyscope.report;

import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Painted frames as an ImageJ stack that paints a frame when it is asked for. */
final class OverlayStack extends VirtualStack {
  /** Paints a frame of the selection. */
  interface Source {
    BufferedImage paint(int index) throws IOException;
  }

  private final Source source;
  private final int count;

  OverlayStack(int width, int height, int count, Source source) {
    super(width, height, count);
    this.source = source;
    this.count = count;
  }

  @Override
  public int getSize() {
    return count;
  }

  @Override
  public String getSliceLabel(int slice) {
    return "";
  }

  /**
   * @param slice from 1
   */
  @Override
  public ImageProcessor getProcessor(int slice) {
    try {
      return new ColorProcessor(source.paint(slice - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
