package org.lexyscope.network;

/** What the second encoder of a Siam-Net sees; the channels of both views follow each other. */
public enum SecondView {
  /**
   * A reference frame and its mask, through the same encoder as frame and previous mask: four
   * channels (frame, previous mask, reference frame, reference mask).
   */
  REFERENCE(2, 2),
  /**
   * The previous mask alone, through an encoder of its own, while the first sees the frame alone:
   * two channels (frame, previous mask).
   */
  PREVIOUS_MASK(1, 1);

  private final int firstChannels;
  private final int secondChannels;

  SecondView(int firstChannels, int secondChannels) {
    this.firstChannels = firstChannels;
    this.secondChannels = secondChannels;
  }

  int firstChannels() {
    return firstChannels;
  }

  int secondChannels() {
    return secondChannels;
  }
}
