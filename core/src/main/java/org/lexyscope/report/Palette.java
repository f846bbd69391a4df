package org.lexyscope.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/**
 * One palette for all frames of a GIF, so that nothing flickers: 96 greys, and each outline colour
 * at full strength and blended with black, grey and white in steps.
 */
final class Palette {
  private static final int GREYS = 96;
  private static final double[] STRENGTHS = {1, 0.75, 0.5, 0.25};
  private static final int[] BEHIND = {0, 90, 180};

  private final int[] colours = new int[256];
  private final IndexColorModel model;
  private final Map<Integer, Byte> nearest = new HashMap<>();
  private int size;

  Palette() {
    for (int grey = 0; grey < GREYS; grey++) {
      int level = Math.round(255f * grey / (GREYS - 1));
      add(level, level, level);
    }
    for (Color colour : CellColour.ON_DARK) {
      for (double strength : STRENGTHS) {
        for (int behind : BEHIND) {
          if (strength < 1 || behind == 0) {
            add(
                blend(colour.getRed(), behind, strength),
                blend(colour.getGreen(), behind, strength),
                blend(colour.getBlue(), behind, strength));
          }
        }
      }
    }
    model = new IndexColorModel(8, 256, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  /** The picture in this palette's nearest colours. */
  BufferedImage reduce(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] indices = new byte[width * height];
    int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int index = 0; index < rgb.length; index++) {
      indices[index] = nearest.computeIfAbsent(rgb[index] & 0xffffff, this::search);
    }
    BufferedImage reduced =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    reduced.getRaster().setDataElements(0, 0, width, height, indices);
    return reduced;
  }

  private static int blend(int colour, int behind, double strength) {
    return (int) Math.round(strength * colour + (1 - strength) * behind);
  }

  private void add(int red, int green, int blue) {
    colours[size++] = red << 16 | green << 8 | blue;
  }

  private byte search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int index = 0; index < size; index++) {
      int red = (rgb >> 16) - (colours[index] >> 16);
      int green = (rgb >> 8 & 255) - (colours[index] >> 8 & 255);
      int blue = (rgb & 255) - (colours[index] & 255);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = index;
      }
    }
    return (byte) best;
  }
}
