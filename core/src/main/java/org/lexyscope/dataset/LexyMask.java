package org.lexyscope.dataset;

import java.io.IOException;

/**
 * The mask plane of a LEXY frame, 0 or 255, and the ways in which it is stored.
 *
 * <ul>
 *   <li>The first pixel is 255: all of it is inverted.
 *   <li>The first pixel is 0 and pixel (1, 1) is 255: it is inverted inside a frame of one pixel,
 *       which belongs to nothing.
 *   <li>Else the nucleus is 255.
 * </ul>
 */
public enum LexyMask {
  PLAIN,
  INVERTED,
  FRAMED;

  private static final float NUCLEUS = 255;

  /** How a plane of at least 2 x 2 pixels is stored. */
  static LexyMask of(float[] plane, int width) {
    return plane[0] == NUCLEUS ? INVERTED : plane[width + 1] == NUCLEUS ? FRAMED : PLAIN;
  }

  /**
   * Where the nucleus is, however the plane is stored.
   *
   * @throws IOException if a pixel is neither 0 nor 255
   */
  static boolean[] read(float[] plane, int width, String where) throws IOException {
    LexyMask stored = of(plane, width);
    boolean[] mask = new boolean[plane.length];
    for (int i = 0; i < mask.length; i++) {
      if (plane[i] != 0 && plane[i] != NUCLEUS) {
        throw new IOException(
            "[%s] the mask has %s at x=%d, y=%d; expected 0 or 255. Save the mask as 8 bits, 0 and 255."
                .formatted(where, plane[i], i % width, i / width));
      }
      mask[i] = plane[i] == NUCLEUS == (stored == PLAIN);
    }
    if (stored == FRAMED) {
      clearFrame(mask, width);
    }
    return mask;
  }

  /** The plane of a mask stored this way. */
  public float[] plane(boolean[] mask, int width) {
    float[] plane = new float[mask.length];
    for (int i = 0; i < plane.length; i++) {
      int y = i / width;
      boolean frame =
          y == 0 || (i + width) >= mask.length || i % width == 0 || (i + 1) % width == 0;
      boolean white =
          switch (this) {
            case PLAIN -> mask[i];
            case INVERTED -> !mask[i];
            case FRAMED -> !mask[i] && !frame;
          };
      plane[i] = white ? NUCLEUS : 0;
    }
    return plane;
  }

  private static void clearFrame(boolean[] mask, int width) {
    int height = mask.length / width;
    for (int x = 0; x < width; x++) {
      mask[x] = false;
      mask[(height - 1) * width + x] = false;
    }
    for (int y = 0; y < height; y++) {
      mask[y * width] = false;
      mask[y * width + width - 1] = false;
    }
  }
}
