package org.lexyscope.segment;

import org.lexyscope.image.LabelImage;

/**
 * The nuclei of one frame.
 *
 * <p>Labels are 1..n without gaps; {@code confidence[label - 1]} is 0..1, or the array is empty
 * when the method gives none.
 */
public final class Segmentation {
  private final LabelImage labels;
  private final float[] confidence;

  public Segmentation(LabelImage labels, float[] confidence) {
    this.labels = labels;
    this.confidence = confidence;
  }

  public LabelImage labels() {
    return labels;
  }

  public float[] confidence() {
    return confidence;
  }
}
