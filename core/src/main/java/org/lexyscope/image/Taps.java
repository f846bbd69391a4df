package org.lexyscope.image;

/** For each new pixel along one axis: the old pixels it is made of and their weights. */
final class Taps {
  private final int[] first;
  private final float[][] weights;

  private Taps(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  static Taps between(int length, int newLength) {
    return newLength < length ? areas(length, newLength) : linear(length, newLength);
  }

  private static Taps areas(int length, int newLength) {
    int[] first = new int[newLength];
    float[][] weights = new float[newLength][];
    double ratio = (double) length / newLength;
    for (int i = 0; i < newLength; i++) {
      first[i] = (int) (i * ratio);
      weights[i] = areaWeights(i * ratio, Math.min(length, (i + 1) * ratio), first[i]);
    }
    return new Taps(first, weights);
  }

  static Taps linear(int length, int newLength) {
    int[] first = new int[newLength];
    float[][] weights = new float[newLength][];
    double ratio = (double) length / newLength;
    for (int i = 0; i < newLength; i++) {
      double centre = Math.clamp((i + 0.5) * ratio - 0.5, 0, length - 1);
      first[i] = Math.min((int) centre, Math.max(0, length - 2));
      float beyond = (float) (centre - first[i]);
      weights[i] = length == 1 ? new float[] {1} : new float[] {1 - beyond, beyond};
    }
    return new Taps(first, weights);
  }

  int length() {
    return first.length;
  }

  float weight(int index, int tap) {
    return tap < weights[index].length ? weights[index][tap] : 0;
  }

  /** The label under one tap of each axis; a tap beyond an axis of one pixel is that pixel. */
  int label(LabelImage image, int x, int tapX, Taps down, int y, int tapY) {
    return image.at(
        Math.min(first[x] + tapX, image.width() - 1),
        Math.min(down.first[y] + tapY, image.height() - 1));
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
