package org.lexyscope.network;

/**
 * Enlarges planes by mirroring at the right and lower edge (the edge pixel is not repeated: {@code
 * a b c} goes on {@code b a b}), and cuts them back.
 */
final class Mirror {
  private Mirror() {}

  /** {@code planes x height x width} to {@code planes x newHeight x newWidth}, both row-major. */
  static float[] pad(
      float[] source, int planes, int height, int width, int newHeight, int newWidth) {
    if (newHeight == height && newWidth == width) {
      return source;
    }
    float[] target = new float[Math.multiplyExact(planes * newHeight, newWidth)];
    for (int plane = 0; plane < planes; plane++) {
      for (int y = 0; y < newHeight; y++) {
        int from = (plane * height + reflect(y, height)) * width;
        int to = (plane * newHeight + y) * newWidth;
        System.arraycopy(source, from, target, to, width);
        for (int x = width; x < newWidth; x++) {
          target[to + x] = source[from + reflect(x, width)];
        }
      }
    }
    return target;
  }

  /** The index inside 0..length-1 that {@code index} mirrors, for any length from 1. */
  static int reflect(int index, int length) {
    if (length == 1) {
      return 0;
    }
    int period = 2 * (length - 1);
    int phase = index % period;
    return phase < length ? phase : period - phase;
  }

  /** The upper left {@code newHeight x newWidth} of each plane. */
  static float[] crop(
      float[] source, int planes, int height, int width, int newHeight, int newWidth) {
    if (newHeight == height && newWidth == width) {
      return source;
    }
    float[] target = new float[Math.multiplyExact(planes * newHeight, newWidth)];
    for (int row = 0; row < planes * newHeight; row++) {
      int from = (row / newHeight * height + row % newHeight) * width;
      System.arraycopy(source, from, target, row * newWidth, newWidth);
    }
    return target;
  }
}
