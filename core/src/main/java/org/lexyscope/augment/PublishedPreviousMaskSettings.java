package org.lexyscope.augment;

import java.util.SplittableRandom;

/**
 * As in the report: the true mask a little too big and moved away from the image's corner, never
 * wrong otherwise; the reference is the current frame under twice the same parameters.
 *
 * @param least smallest shear (rad), growth and turn (degrees)
 * @param most largest shear (rad), growth and turn (degrees)
 */
public record PublishedPreviousMaskSettings(double least, double most)
    implements PreviousMaskSettings {
  public static final PublishedPreviousMaskSettings DEFAULT =
      new PublishedPreviousMaskSettings(0.01, 0.1);

  public PublishedPreviousMaskSettings {
    if (!(least >= 0 && least <= most && most < 0.5)) {
      throw new IllegalArgumentException(
          "The published transform needs 0 <= least <= most < 0.5, found %s and %s."
              .formatted(least, most));
    }
  }

  @Override
  public int batchesWithout() {
    return 0;
  }

  @Override
  public int ownFrames(SplittableRandom random) {
    return 0;
  }
}
