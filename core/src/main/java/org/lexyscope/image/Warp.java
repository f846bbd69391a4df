package org.lexyscope.image;

/** Images moved by an {@link Affine} map; what comes from beyond the border is 0. */
public final class Warp {
  private Warp() {}

  /** A row-major mask moved by a map: each pixel takes the nearest one of the old image. */
  public static boolean[] nearest(boolean[] mask, int width, int height, Affine map) {
    Affine back = map.inverse();
    boolean[] out = new boolean[mask.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        long fromX = Math.round(back.x(x, y));
        long fromY = Math.round(back.y(x, y));
        boolean inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
        out[y * width + x] = inside && mask[(int) (fromY * width + fromX)];
      }
    }
    return out;
  }

  /** Row-major pixels moved by a map, linear between the centres of the old pixels. */
  public static float[] linear(float[] pixels, int width, int height, Affine map) {
    Affine back = map.inverse();
    float[] out = new float[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = between(pixels, width, height, back.x(x, y), back.y(x, y));
      }
    }
    return out;
  }

  private static float between(float[] pixels, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float down = (float) (y - top);
    float upper =
        mix(at(pixels, width, height, left, top), at(pixels, width, height, left + 1, top), right);
    float lower =
        mix(
            at(pixels, width, height, left, top + 1),
            at(pixels, width, height, left + 1, top + 1),
            right);
    return mix(upper, lower, down);
  }

  private static float mix(float a, float b, float share) {
    return a + share * (b - a);
  }

  private static float at(float[] pixels, int width, int height, int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : pixels[y * width + x];
  }
}
