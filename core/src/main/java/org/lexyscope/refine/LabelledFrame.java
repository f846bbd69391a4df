package org.lexyscope.refine;

import org.lexyscope.image.LabelImage;

/**
 * A frame whose nuclei are known.
 *
 * @param frame index from 0
 * @param nuclei which nucleus each pixel belongs to, 0 = none
 */
public record LabelledFrame(int frame, LabelImage nuclei) {
  public LabelledFrame {
    if (frame < 0) {
      throw new IllegalArgumentException("Frames have indices from 0, found " + frame + ".");
    }
  }

  /** As ImageJ counts, and with it people. */
  int number() {
    return frame + 1;
  }
}
