package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;

/** A crop to another crop: frame and mask move together. */
interface CropAugmentation {
  /** The changed crop; equal random numbers give the equal crop. */
  Crop apply(Crop crop, SplittableRandom random);

  /**
   * What the settings ask for.
   *
   * @param seed of what is drawn once for a whole training
   */
  static CropAugmentation of(CropAugmentSettings settings, long seed) {
    return switch (settings) {
      case PublishedCropAugmentSettings published -> new FlipsAndTurns(published, seed);
      case RandAugmentSettings drawn -> new RandAugment(drawn, seed);
    };
  }
}
