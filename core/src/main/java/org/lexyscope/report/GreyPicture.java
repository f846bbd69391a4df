package org.lexyscope.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.lexyscope.image.Frame;

/** A frame as an 8-bit grey picture, shrunk by averaging whole areas. */
final class GreyPicture {
  private GreyPicture() {}

  /** Size of a picture whose longer side is at most {@code maxSide}; never enlarged. */
  static double scale(int width, int height, int maxSide) {
    return Math.min(1.0, (double) maxSide / Math.max(width, height));
  }

  /** Both sides are {@code round(side * scale)}, at least 1. */
  static BufferedImage of(Frame frame, Contrast contrast, double scale) {
    int width = Math.max(1, (int) Math.round(frame.width() * scale));
    int height = Math.max(1, (int) Math.round(frame.height() * scale));
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      int top = edge(y, height, frame.height());
      int bottom = Math.max(top + 1, edge(y + 1, height, frame.height()));
      for (int x = 0; x < width; x++) {
        int left = edge(x, width, frame.width());
        int right = Math.max(left + 1, edge(x + 1, width, frame.width()));
        grey[y * width + x] = contrast.grey(mean(frame, left, right, top, bottom));
      }
    }
    return picture;
  }

  private static int edge(int index, int count, int length) {
    return (int) ((long) index * length / count);
  }

  private static float mean(Frame frame, int left, int right, int top, int bottom) {
    float sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += frame.at(x, y);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
