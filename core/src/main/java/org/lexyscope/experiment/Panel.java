package org.lexyscope.experiment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;

/**
 * One example in the report's style: the image in purple, the prediction in yellow, the true
 * contour in green.
 */
final class Panel {
  private static final int ZOOM = 2;
  private static final double YELLOW_SHARE = 0.45;
  private static final int[] YELLOW = {255, 225, 0};
  private static final int GREEN = new Color(0, 210, 90).getRGB();

  private Panel() {}

  /** The image in grey. */
  static BufferedImage image(float[] pixels, int edge) {
    return picture(
        edge,
        i -> {
          int grey = Math.round(255 * Math.clamp(pixels[i], 0f, 1f));
          return grey << 16 | grey << 8 | grey;
        });
  }

  /** The image in purple under the prediction, with the true contour. */
  static BufferedImage prediction(float[] pixels, boolean[] predicted, boolean[] truth, int edge) {
    BufferedImage picture = picture(edge, i -> tinted(pixels[i], predicted[i]));
    for (int y = 0; y < edge * ZOOM; y++) {
      for (int x = 0; x < edge * ZOOM; x++) {
        if (isContour(truth, edge, x, y)) {
          picture.setRGB(x, y, GREEN);
        }
      }
    }
    return picture;
  }

  private static int tinted(float pixel, boolean predicted) {
    double level = 255 * Math.clamp(pixel, 0f, 1f);
    double[] rgb = {0.25 * 255 + 0.6 * level, 0.8 * level, 0.4 * 255 + 0.6 * level};
    int packed = 0;
    for (int c = 0; c < 3; c++) {
      double shown = predicted ? (1 - YELLOW_SHARE) * rgb[c] + YELLOW_SHARE * YELLOW[c] : rgb[c];
      packed = packed << 8 | Math.clamp(Math.round(shown), 0, 255);
    }
    return packed;
  }

  /** Whether a shown pixel is the last of the mask towards the right or below. */
  private static boolean isContour(boolean[] mask, int edge, int x, int y) {
    boolean here = at(mask, edge, x, y);
    return here != at(mask, edge, x + 1, y) || here != at(mask, edge, x, y + 1);
  }

  private static boolean at(boolean[] mask, int edge, int x, int y) {
    int column = Math.min(x / ZOOM, edge - 1);
    int row = Math.min(y / ZOOM, edge - 1);
    return mask[row * edge + column];
  }

  private static BufferedImage picture(int edge, IntUnaryOperator rgb) {
    BufferedImage picture = new BufferedImage(edge * ZOOM, edge * ZOOM, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < edge * ZOOM; y++) {
      for (int x = 0; x < edge * ZOOM; x++) {
        picture.setRGB(x, y, rgb.applyAsInt(y / ZOOM * edge + x / ZOOM));
      }
    }
    return picture;
  }
}
