package org.lexyscope.evaluate;

/**
 * One frame.
 *
 * @param frame index from 0
 * @param labels as objects; ignored nuclei are in neither count
 * @param iou the same objects at several thresholds
 * @param mask as one mask; only asked of frames with a single nucleus
 */
public record FrameScore(int frame, LabelScore labels, IouScore iou, MaskScore mask) {
  /** Whether the frame holds one nucleus, which is scored as a mask too. */
  public boolean isSingleCell() {
    return labels.trueCount() == 1;
  }
}
