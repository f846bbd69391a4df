package org.lexyscope.dataset;

/**
 * What the network sees one frame before a batch. Its own answer there becomes the previous mask of
 * the samples that want it, so that in training it meets its own mistakes.
 *
 * @param image network input of the frame before, of the same sizes as the batch's image
 * @param wanted by sample: whether the answer is taken, or the batch's previous mask stays
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of shared marks; never compared.
public record EarlierFrames(NchwArray image, boolean[] wanted) {
  /** The channel of the image that holds the previous mask. */
  public static final int PREVIOUS_MASK_CHANNEL = 1;

  public EarlierFrames {
    if (image.channels() <= PREVIOUS_MASK_CHANNEL || wanted.length != image.count()) {
      throw new IllegalArgumentException(
          "Earlier frames need a channel %d for the previous mask and a mark a sample, found %d channels, %d samples and %d marks."
              .formatted(PREVIOUS_MASK_CHANNEL, image.channels(), image.count(), wanted.length));
    }
  }
}
