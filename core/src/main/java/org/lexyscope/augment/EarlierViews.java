package org.lexyscope.augment;

import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;

/**
 * What a network is handed beside a crop.
 *
 * @param previousMask the mask of the frame before, as far as it is known; where there are frames
 *     before, of the one before the oldest of them
 * @param reference a frame in which the nucleus is known, and its mask
 * @param before pixels of the frames before, oldest first, that the network is to answer itself
 * @param fromStart whether the oldest frame is the first of a video, of which no mask is known
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of a shared mask; never compared.
public record EarlierViews(
    boolean[] previousMask, Crop reference, List<float[]> before, boolean fromStart) {
  public EarlierViews {
    before = List.copyOf(before);
  }

  /**
   * Draws them; equal random numbers give equal views.
   *
   * @param ownFrames how many frames before the crop the network answers itself
   */
  public static EarlierViews of(
      Crop crop, PreviousMaskSettings settings, int ownFrames, SplittableRandom random) {
    return switch (settings) {
      case PublishedPreviousMaskSettings published -> PublishedViews.of(crop, published, random);
      case CorrectedPreviousMaskSettings corrected ->
          new CorrectedViews(corrected, random).of(crop, ownFrames);
    };
  }

  /** At the first frame of a video nothing is known of masks, and it is its own reference. */
  public static EarlierViews none(Crop first) {
    boolean[] nothing = new boolean[first.mask().length];
    return new EarlierViews(
        nothing, new Crop(first.edgePx(), first.pixels(), nothing), List.of(), true);
  }
}
