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
  private final float[] byItself;

  /** Of a method that looks at the frame alone. */
  public Segmentation(LabelImage labels, float[] confidence) {
    this(labels, confidence, confidence);
  }

  /**
   * @param byItself how sure the method would be of each nucleus by this frame alone
   */
  public Segmentation(LabelImage labels, float[] confidence, float[] byItself) {
    this.labels = labels;
    this.confidence = confidence;
    this.byItself = byItself;
  }

  public LabelImage labels() {
    return labels;
  }

  public float[] confidence() {
    return confidence;
  }

  /** The same as {@link #confidence} of a method that looks at the frame alone. */
  public float[] confidenceByItself() {
    return byItself;
  }
}
