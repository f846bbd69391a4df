package org.lexyscope.image;

/** Single pixels that shine by themselves: cameras have them, cells do not. */
public final class HotPixels {
  private HotPixels() {}

  /**
   * A copy in which no pixel is brighter than the brightest of its 8 neighbours. An image smoothed
   * by optics hardly changes; a lone hot pixel goes.
   */
  public static float[] removed(float[] pixels, int width, int height) {
    float[] out = new float[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        out[i] = Math.min(pixels[i], brightestNeighbour(pixels, width, height, x, y));
      }
    }
    return out;
  }

  private static float brightestNeighbour(float[] pixels, int width, int height, int x, int y) {
    float brightest = Float.NEGATIVE_INFINITY;
    for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        if (nx != x || ny != y) {
          brightest = Math.max(brightest, pixels[ny * width + nx]);
        }
      }
    }
    return brightest == Float.NEGATIVE_INFINITY ? pixels[y * width + x] : brightest;
  }
}
