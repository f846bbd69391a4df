package org.lexyscope.segment;

import org.lexyscope.image.Components;
import org.lexyscope.image.DistanceTransform;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.LabelImage;

/**
 * A mask of nuclei to single nuclei: holes filled, touching ones split at their necks (watershed of
 * the distance transform).
 */
final class NeckSplit {
  private NeckSplit() {}

  /**
   * Labels 1..n.
   *
   * @param depth how far a part must bulge to be a nucleus of its own; {@link ThresholdSettings}
   */
  static LabelImage of(boolean[] mask, int width, int height, double depth) {
    boolean[] filled = Components.fillHoles(mask, width, height);
    float[] distance = DistanceTransform.inside(filled, width, height);
    float[] hills = GaussianBlur.blur(distance, width, height, 1);
    return BasinSplit.split(filled, hills, width, height, depth);
  }
}
