package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

/** The centroid of a nucleus, the mean of its pixels' indices. */
record Centre(double x, double y) {
  /** Of every nucleus that does not touch the image's border, in the order of their labels. */
  static List<Centre> inside(LabelImage image) {
    int count = image.maxLabel() + 1;
    long[] area = new long[count];
    long[] sumX = new long[count];
    long[] sumY = new long[count];
    boolean[] touches = new boolean[count];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int label = image.at(x, y);
        area[label]++;
        sumX[label] += x;
        sumY[label] += y;
        touches[label] |= x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
      }
    }
    List<Centre> centres = new ArrayList<>();
    for (int label = 1; label < count; label++) {
      if (area[label] > 0 && !touches[label]) {
        centres.add(
            new Centre((double) sumX[label] / area[label], (double) sumY[label] / area[label]));
      }
    }
    return centres;
  }

  /** A square round this point, shifted to fit into the image. */
  Window window(int edgePx, int imagePx) {
    int left = Math.clamp(Math.round(x - (edgePx - 1) / 2.0), 0, imagePx - edgePx);
    int top = Math.clamp(Math.round(y - (edgePx - 1) / 2.0), 0, imagePx - edgePx);
    return new Window(left, top, edgePx, edgePx);
  }
}
