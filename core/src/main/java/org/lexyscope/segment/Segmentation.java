package org.lexyscope.segment;

import java.util.Optional;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.PixelMaps;

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
  private final Optional<PixelMaps> maps;

  /** Of a method that looks at the frame alone. */
  public Segmentation(LabelImage labels, float[] confidence) {
    this(labels, confidence, confidence, Optional.empty());
  }

  /**
   * @param byItself how sure the method would be of each nucleus by this frame alone
   * @param maps probabilities of the frame's pixels, where the method gives them
   */
  public Segmentation(
      LabelImage labels, float[] confidence, float[] byItself, Optional<PixelMaps> maps) {
    this.labels = labels;
    this.confidence = confidence;
    this.byItself = byItself;
    this.maps = maps;
  }

  /** The same nuclei with probabilities of the frame's pixels. */
  Segmentation with(PixelMaps pixels) {
    return new Segmentation(labels, confidence, byItself, Optional.of(pixels));
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

  /** Probabilities of the frame's pixels, where the method gives them. */
  public Optional<PixelMaps> maps() {
    return maps;
  }
}
