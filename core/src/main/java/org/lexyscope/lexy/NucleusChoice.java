package org.lexyscope.lexy;

import org.lexyscope.image.LabelImage;

/** Picks one nucleus out of each frame's, frame after frame. */
final class NucleusChoice {
  private final NucleusRule rule;
  private double x;
  private double y;

  NucleusChoice(NucleusRule rule, int width, int height) {
    this.rule = rule;
    this.x = (width - 1) / 2.0;
    this.y = (height - 1) / 2.0;
  }

  /** The chosen nucleus of the next frame; nowhere true if the frame has none. */
  boolean[] next(LabelImage nuclei) {
    int labels = nuclei.maxLabel() + 1;
    double[] sumX = new double[labels];
    double[] sumY = new double[labels];
    int[] areas = new int[labels];
    for (int row = 0; row < nuclei.height(); row++) {
      for (int column = 0; column < nuclei.width(); column++) {
        int label = nuclei.at(column, row);
        sumX[label] += column;
        sumY[label] += row;
        areas[label]++;
      }
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int label = 1; label < labels; label++) {
      double cost =
          switch (rule) {
            case CENTRE ->
                Math.hypot(sumX[label] / areas[label] - x, sumY[label] / areas[label] - y);
            case LARGEST -> -areas[label];
          };
      if (areas[label] > 0 && cost < least) {
        least = cost;
        best = label;
      }
    }
    boolean[] mask = new boolean[nuclei.labels().length];
    if (best > 0) {
      x = sumX[best] / areas[best];
      y = sumY[best] / areas[best];
      for (int i = 0; i < mask.length; i++) {
        mask[i] = nuclei.labels()[i] == best;
      }
    }
    return mask;
  }
}
