package org.lexyscope.evaluate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

/** A frame as a grey picture with true (cyan) and predicted (magenta) outlines. */
final class OutlinePicture {
  private static final int MAX_EDGE_PX = 512;
  private static final double DARK_QUANTILE = 0.005;
  private static final double BRIGHT_QUANTILE = 0.998;
  private static final int TRUE_RGB = 0x00d5ff;
  private static final int PREDICTED_RGB = 0xff3fb4;

  private OutlinePicture() {}

  /** The picture as PNG, every n-th pixel of frames above 512 pixels. */
  static byte[] png(Frame frame, LabelImage truth, LabelImage predicted) throws IOException {
    int step = Math.ceilDiv(Math.max(frame.width(), frame.height()), MAX_EDGE_PX);
    int width = frame.width() / step;
    int height = frame.height() / step;
    float[] sorted = frame.pixels().clone();
    Arrays.sort(sorted);
    float dark = sorted[(int) (DARK_QUANTILE * (sorted.length - 1))];
    float bright = Math.max(sorted[(int) (BRIGHT_QUANTILE * (sorted.length - 1))], dark + 1e-6f);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float level = (frame.at(x * step, y * step) - dark) / (bright - dark);
        int grey = Math.round(255 * Math.clamp(level, 0f, 1f));
        int rgb = grey << 16 | grey << 8 | grey;
        rgb = isOutline(truth, x, y, step) ? TRUE_RGB : rgb;
        picture.setRGB(x, y, isOutline(predicted, x, y, step) ? PREDICTED_RGB : rgb);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** Whether a shown pixel is the last of its object towards the right or below. */
  private static boolean isOutline(LabelImage labels, int x, int y, int step) {
    int label = labels.at(x * step, y * step);
    int right = Math.min((x + 1) * step, labels.width() - 1);
    int below = Math.min((y + 1) * step, labels.height() - 1);
    return label != labels.at(right, y * step) || label != labels.at(x * step, below);
  }
}
