package org.lexyscope.experiment;

import org.lexyscope.evaluate.MaskScore;
import org.lexyscope.image.LabelImage;

/** Masks of square images as label images of one label. */
final class CellMask {
  private CellMask() {}

  static MaskScore score(boolean[] predicted, boolean[] truth, int edge) {
    return MaskScore.of(labels(predicted, edge), labels(truth, edge));
  }

  private static LabelImage labels(boolean[] mask, int edge) {
    int[] labels = new int[mask.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = mask[i] ? 1 : 0;
    }
    return new LabelImage(edge, edge, labels);
  }
}
