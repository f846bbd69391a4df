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
    Taps across = Taps.between(width, newWidth);
    Taps down = Taps.between(height, newHeight);
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

  /** For each new pixel along one axis: the old pixels it is made of and their weights. */
  private static final class Taps {
    private final int[] first;
    private final float[][] weights;

    private Taps(int[] first, float[][] weights) {
      this.first = first;
      this.weights = weights;
    }

    static Taps between(int length, int newLength) {
      int[] first = new int[newLength];
      float[][] weights = new float[newLength][];
      double ratio = (double) length / newLength;
      for (int i = 0; i < newLength; i++) {
        if (ratio > 1) {
          first[i] = (int) (i * ratio);
          weights[i] = areaWeights(i * ratio, Math.min(length, (i + 1) * ratio), first[i]);
        } else {
          double centre = Math.clamp((i + 0.5) * ratio - 0.5, 0, length - 1);
          first[i] = Math.min((int) centre, Math.max(0, length - 2));
          float beyond = (float) (centre - first[i]);
          weights[i] = length == 1 ? new float[] {1} : new float[] {1 - beyond, beyond};
        }
      }
      return new Taps(first, weights);
    }

    private static float[] areaWeights(double from, double to, int first) {
      int count = Math.max(1, (int) Math.ceil(to - 1e-9) - first);
      float[] weights = new float[count];
      for (int k = 0; k < count; k++) {
        double overlap = Math.min(to, first + k + 1.0) - Math.max(from, first + k);
        weights[k] = (float) (overlap / (to - from));
      }
      return weights;
    }

    float sum(float[] values, int start, int stride, int index) {
      float[] taps = weights[index];
      int at = start + first[index] * stride;
      float sum = 0;
      for (float weight : taps) {
        sum += weight * values[at];
        at += stride;
      }
      return sum;
    }
  }
}
