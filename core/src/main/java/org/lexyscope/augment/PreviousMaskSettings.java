package org.lexyscope.augment;

/**
 * How the earlier masks and the reference that Track-Net and Siam-Net are handed in training are
 * made from a still.
 */
public sealed interface PreviousMaskSettings
    permits PublishedPreviousMaskSettings, CorrectedPreviousMaskSettings {
  /** The same without masks that the network is to give by itself. */
  PreviousMaskSettings withoutOwn();
}
