package org.lexyscope.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;

/**
 * Flips and quarter turns, then a few drawn operations of one strength. Those that move pixels are
 * composed in the order drawn and interpolated once; those that change intensities follow, in the
 * order drawn.
 */
final class RandAugment implements CropAugmentation {
  private final RandAugmentSettings settings;
  private final CropAugmentation flipsAndTurns;

  RandAugment(RandAugmentSettings settings, long seed) {
    this.settings = settings;
    this.flipsAndTurns = new FlipsAndTurns(new PublishedCropAugmentSettings(false), seed);
  }

  @Override
  public Crop apply(Crop crop, SplittableRandom random) {
    Crop turned = flipsAndTurns.apply(crop, random);
    return apply(drawn(random), settings.magnitude(), turned, random);
  }

  List<CropOperation> drawn(SplittableRandom random) {
    List<CropOperation> drawn = new ArrayList<>();
    for (int i = 0; i < settings.count(); i++) {
      drawn.add(settings.operations().get(random.nextInt(settings.operations().size())));
    }
    return drawn;
  }

  /** The crop under these operations, each of one strength. */
  static Crop apply(
      List<CropOperation> operations, double strength, Crop crop, SplittableRandom random) {
    List<PlaneMap> maps = new ArrayList<>();
    for (CropOperation operation : operations) {
      if (operation.isSpatial()) {
        maps.add(PlaneMap.of(operation, strength, random));
      }
    }
    Crop moved = Resampling.of(crop, maps);
    float[] pixels = moved.pixels();
    for (CropOperation operation : operations) {
      if (!operation.isSpatial()) {
        pixels = PixelChange.of(operation, pixels, moved.edgePx(), strength, random);
      }
    }
    return new Crop(moved.edgePx(), pixels, moved.mask());
  }
}
