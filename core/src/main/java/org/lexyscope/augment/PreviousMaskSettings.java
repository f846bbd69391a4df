package org.lexyscope.augment;

import java.util.SplittableRandom;

/**
 * How the earlier masks and the reference that Track-Net and Siam-Net are handed in training are
 * made from a still.
 */
public sealed interface PreviousMaskSettings
    permits PublishedPreviousMaskSettings, CorrectedPreviousMaskSettings {
  /** So many batches at first come without masks: a network learns to see before it follows. */
  int batchesWithout();

  /** Draws how many frames before those of a batch the network answers itself. */
  int ownFrames(SplittableRandom random);
}
