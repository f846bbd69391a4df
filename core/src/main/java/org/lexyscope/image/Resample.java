package org.lexyscope.image;

/**
 * Images at another size. Pixel centres are aligned: pixel i of n covers (i / n, (i + 1) / n) of
 * the image.
 */
public final class Resample {
  private Resample() {}

  /**
   * Row-major pixels at a new size: along an axis that shrinks, the mean over the area a new pixel
   * covers (which keeps noise from folding); along one that grows, linear between pixel centres.
   */
  public static float[] resize(float[] pixels, int width, int height, int newWidth, int newHeight) {
    if (newWidth < 1 || newHeight < 1) {
      throw new IllegalArgumentException(
          "An image cannot shrink to %d x %d pixels.".formatted(newWidth, newHeight));
    }
    return resize(
        pixels, width, height, Taps.between(width, newWidth), Taps.between(height, newHeight));
  }

  /**
   * Row-major pixels at a new size, linear between pixel centres whether it grows or shrinks: where
   * it shrinks, pixels are passed over and fine detail folds.
   */
  public static float[] linear(float[] pixels, int width, int height, int newWidth, int newHeight) {
    return resize(
        pixels, width, height, Taps.linear(width, newWidth), Taps.linear(height, newHeight));
  }

  private static float[] resize(float[] pixels, int width, int height, Taps across, Taps down) {
    int newWidth = across.length();
    int newHeight = down.length();
    float[] narrow = new float[newWidth * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < newWidth; x++) {
        narrow[y * newWidth + x] = across.sum(pixels, y * width, 1, x);
      }
    }
    float[] out = new float[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        out[y * newWidth + x] = down.sum(narrow, x, newWidth, y);
      }
    }
    return out;
  }

  /**
   * Labels at a larger size with smooth borders: each new pixel takes the label that weighs most
   * among the four pixels round its centre, weighed as in linear interpolation.
   */
  public static LabelImage heaviest(LabelImage image, int newWidth, int newHeight) {
    Taps across = Taps.linear(image.width(), newWidth);
    Taps down = Taps.linear(image.height(), newHeight);
    int[] out = new int[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        out[y * newWidth + x] = heaviest(image, across, x, down, y);
      }
    }
    return new LabelImage(newWidth, newHeight, out);
  }

  private static int heaviest(LabelImage image, Taps across, int x, Taps down, int y) {
    int best = 0;
    float most = -1;
    for (int i = 0; i < 4; i++) {
      int label = across.label(image, x, i % 2, down, y, i / 2);
      float weight = 0;
      for (int j = 0; j < 4; j++) {
        boolean same = across.label(image, x, j % 2, down, y, j / 2) == label;
        weight += same ? across.weight(x, j % 2) * down.weight(y, j / 2) : 0;
      }
      if (weight > most) {
        most = weight;
        best = label;
      }
    }
    return best;
  }

  /** Labels at a new size: each new pixel takes the label under its centre. */
  public static LabelImage nearest(LabelImage image, int newWidth, int newHeight) {
    int[] out = new int[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int fromY = (int) ((y + 0.5) * image.height() / newHeight);
      for (int x = 0; x < newWidth; x++) {
        int fromX = (int) ((x + 0.5) * image.width() / newWidth);
        out[y * newWidth + x] = image.at(fromX, fromY);
      }
    }
    return new LabelImage(newWidth, newHeight, out);
  }
}
