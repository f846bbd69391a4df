package org.lexyscope.augment;

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

  public boolean hasPrevious() {
    return channels > 1;
  }

  public boolean hasReference() {
    return channels > 2;
  }
}
