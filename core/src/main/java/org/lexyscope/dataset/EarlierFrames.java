package org.lexyscope.dataset;

import java.util.List;

/**
 * What the network sees in the frames before a batch. Its own answer to each becomes the previous
 * mask of the next, and that to the last the previous mask of the batch, so that in training it
 * meets its own mistakes.
 *
 * @param images network input of the frames, oldest first, each of the same sizes as the batch's
 *     image
 * @param fromStart by sample: whether the oldest frame is the first of a video, so that the answer
 *     to it is the mask of the reference from then on
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of shared marks; never compared.
public record EarlierFrames(List<NchwArray> images, boolean[] fromStart) {
  /** The channel of an image that holds the previous mask. */
  public static final int PREVIOUS_MASK_CHANNEL = 1;

  /** The channel that holds the mask of the reference, of networks that have one. */
  public static final int REFERENCE_MASK_CHANNEL = 3;

  public EarlierFrames {
    images = List.copyOf(images);
    for (NchwArray image : images) {
      if (image.channels() <= PREVIOUS_MASK_CHANNEL || fromStart.length != image.count()) {
        throw new IllegalArgumentException(
            "Earlier frames need a channel %d for the previous mask and a mark a sample, found %d channels, %d samples and %d marks."
                .formatted(
                    PREVIOUS_MASK_CHANNEL, image.channels(), image.count(), fromStart.length));
      }
    }
  }
}
