package org.lexyscope.dataset;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.NearestLabel;
import org.lexyscope.image.Window;

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
  NearestNucleus part(Window window, int imageWidth) {
    return new NearestNucleus(window.cut(label, imageWidth), window.cut(distancePx, imageWidth));
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
