package org.lexyscope.augment;

import java.util.Optional;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;

/**
 * What a network is handed beside a crop.
 *
 * @param previousMask the mask of the frame before, as far as it is known
 * @param reference a frame in which the nucleus is known, and its mask
 * @param before the frame before and the mask it was handed, when the network is to answer it
 *     itself
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of a shared mask; never compared.
public record EarlierViews(boolean[] previousMask, Crop reference, Optional<Crop> before) {
  /** Draws them; equal random numbers give equal views. */
  public static EarlierViews of(Crop crop, PreviousMaskSettings settings, SplittableRandom random) {
    return switch (settings) {
      case PublishedPreviousMaskSettings published -> PublishedViews.of(crop, published, random);
      case CorrectedPreviousMaskSettings corrected ->
          new CorrectedViews(corrected, random).of(crop);
    };
  }

  /** At the first frame of a video nothing is known of masks, and it is its own reference. */
  public static EarlierViews none(Crop first) {
    boolean[] nothing = new boolean[first.mask().length];
    return new EarlierViews(
        nothing, new Crop(first.edgePx(), first.pixels(), nothing), Optional.empty());
  }
}
