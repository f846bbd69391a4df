package org.lexyscope.augment;

import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.EarlierFrames;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.image.Masks;

/** What a network is handed of a crop. */
public enum CropInputs {
  /** The frame: U-Net. */
  FRAME(1),
  /** The frame and the mask of the frame before: Track-Net. */
  PREVIOUS(2),
  /** The same, and a reference frame with its mask: Siam-Net. */
  REFERENCE(4);

  private final int channels;

  CropInputs(int channels) {
    this.channels = channels;
  }

  public int channels() {
    return channels;
  }

  /** Whether the network is handed the mask of the frame before. */
  public boolean hasPrevious() {
    return channels > 1;
  }

  /** Writes one sample's channels: what it has no use for is left out, masks are 0 and 1. */
  public void put(
      NchwArray image, int sample, float[] frame, boolean[] previousMask, Crop reference) {
    image.put(sample, 0, frame);
    if (hasPrevious()) {
      image.put(sample, EarlierFrames.PREVIOUS_MASK_CHANNEL, Masks.floats(previousMask));
    }
    if (this == REFERENCE) {
      image.put(sample, 2, reference.pixels());
      image.put(sample, EarlierFrames.REFERENCE_MASK_CHANNEL, Masks.floats(reference.mask()));
    }
  }
}
