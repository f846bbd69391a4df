package org.lexyscope.dataset;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.NearestLabel;

/** For every pixel the nearest nucleus and its Euclidean distance, exact up to a largest one. */
final class NearestNucleus {
  private final int[] label;
  private final float[] distancePx;

  private NearestNucleus(int[] label, float[] distancePx) {
    this.label = label;
    this.distancePx = distancePx;
  }

  static NearestNucleus within(LabelImage nuclei, int maxPx) {
    NearestLabel nearest = NearestLabel.within(nuclei, maxPx);
    return new NearestNucleus(nearest.labels(), nearest.distancesPx());
  }

  /** The same on a part of the image. */
  NearestNucleus window(int left, int top, int size, int imageWidth) {
    int[] windowLabel = new int[size * size];
    float[] windowDistance = new float[size * size];
    for (int y = 0; y < size; y++) {
      int from = (top + y) * imageWidth + left;
      System.arraycopy(label, from, windowLabel, y * size, size);
      System.arraycopy(distancePx, from, windowDistance, y * size, size);
    }
    return new NearestNucleus(windowLabel, windowDistance);
  }

  /** The nearest nucleus, 0 beyond the largest distance. */
  int label(int pixel) {
    return label[pixel];
  }

  /** Distance from the nearest nucleus in pixels, 0 inside, infinite beyond the largest. */
  float distancePx(int pixel) {
    return distancePx[pixel];
  }

  /** Mean intensity of each nucleus (index = label) over pixels in a range of distances. */
  float[] meansBetween(float[] pixels, float fromPx, float toPx, int maxLabel) {
    double[] sums = new double[maxLabel + 1];
    int[] counts = new int[maxLabel + 1];
    for (int i = 0; i < pixels.length; i++) {
      if (label[i] != 0 && distancePx[i] >= fromPx && distancePx[i] <= toPx) {
        sums[label[i]] += pixels[i];
        counts[label[i]]++;
      }
    }
    float[] means = new float[maxLabel + 1];
    for (int k = 0; k <= maxLabel; k++) {
      means[k] = counts[k] == 0 ? 0 : (float) (sums[k] / counts[k]);
    }
    return means;
  }
}
