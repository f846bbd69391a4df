package org.lexyscope.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** One image in grey with every nucleus outlined in its own colour. */
public final class MaskPicture {
  private static final double LINE_PX = 2;

  private MaskPicture() {}

  /**
   * Draws an image.
   *
   * @param nuclei of the image's size
   * @param scale shown pixels a pixel of the image
   */
  public static BufferedImage of(Frame image, LabelImage nuclei, double scale) {
    try {
      return new OverlayPainter(new OneFrame(image, nuclei), scale).paint(0, LINE_PX);
    } catch (IOException e) {
      throw new IllegalStateException("An image in memory needs no file.", e);
    }
  }

  private record OneFrame(Frame frame, LabelImage labels) implements ReportFrames {
    @Override
    public int width() {
      return frame.width();
    }

    @Override
    public int height() {
      return frame.height();
    }

    @Override
    public int frameCount() {
      return 1;
    }

    @Override
    public Frame image(int index) {
      return frame;
    }

    @Override
    public LabelImage nuclei(int index) {
      return labels;
    }
  }
}
