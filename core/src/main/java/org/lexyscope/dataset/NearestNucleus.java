package org.lexyscope.dataset;

import org.lexyscope.image.LabelImage;

/** For every pixel the nearest nucleus and its Euclidean distance, exact up to a largest one. */
final class NearestNucleus {
  private final int[] label;
  private final float[] distancePx;

  private NearestNucleus(int[] label, float[] distancePx) {
    this.label = label;
    this.distancePx = distancePx;
  }

  /** Stamps a disc of {@code maxPx} round every nuclear pixel that has a foreign neighbour. */
  static NearestNucleus within(LabelImage nuclei, int maxPx) {
    int[] label = nuclei.labels().clone();
    float[] distancePx = new float[label.length];
    for (int i = 0; i < label.length; i++) {
      distancePx[i] = label[i] == 0 ? Float.POSITIVE_INFINITY : 0;
    }
    NearestNucleus nearest = new NearestNucleus(label, distancePx);
    for (int y = 0; y < nuclei.height(); y++) {
      for (int x = 0; x < nuclei.width(); x++) {
        if (nuclei.at(x, y) != 0 && isEdge(nuclei, x, y)) {
          nearest.stamp(nuclei, x, y, maxPx);
        }
      }
    }
    for (int i = 0; i < distancePx.length; i++) {
      distancePx[i] = (float) Math.sqrt(distancePx[i]);
    }
    return nearest;
  }

  private static boolean isEdge(LabelImage nuclei, int x, int y) {
    return (x > 0 && nuclei.at(x - 1, y) == 0)
        || (x < nuclei.width() - 1 && nuclei.at(x + 1, y) == 0)
        || (y > 0 && nuclei.at(x, y - 1) == 0)
        || (y < nuclei.height() - 1 && nuclei.at(x, y + 1) == 0);
  }

  private void stamp(LabelImage nuclei, int x, int y, int maxPx) {
    for (int ny = Math.max(0, y - maxPx); ny <= Math.min(nuclei.height() - 1, y + maxPx); ny++) {
      for (int nx = Math.max(0, x - maxPx); nx <= Math.min(nuclei.width() - 1, x + maxPx); nx++) {
        int i = ny * nuclei.width() + nx;
        float squared = (nx - x) * (nx - x) + (ny - y) * (ny - y);
        if (squared < distancePx[i] && squared <= maxPx * maxPx) {
          distancePx[i] = squared;
          label[i] = nuclei.at(x, y);
        }
      }
    }
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
