package org.lexyscope.augment;

import java.util.SplittableRandom;
import org.lexyscope.dataset.Crop;

/** Mirrored or not along each axis, and turned by quarters. */
final class FlipsAndTurns implements CropAugmentation {
  private final boolean turnDrawnOnce;
  private final boolean turnedForAll;

  FlipsAndTurns(PublishedCropAugmentSettings settings, long seed) {
    turnDrawnOnce = settings.turnDrawnOnce();
    turnedForAll = new SplittableRandom(seed).nextBoolean();
  }

  /** Quarter turns are transpositions and flips, so one coin each for three of them is all. */
  @Override
  public Crop apply(Crop crop, SplittableRandom random) {
    boolean flipX = random.nextBoolean();
    boolean flipY = random.nextBoolean();
    boolean transposed = turnDrawnOnce ? turnedForAll : random.nextBoolean();
    int edge = crop.edgePx();
    float[] pixels = new float[crop.pixels().length];
    boolean[] mask = new boolean[pixels.length];
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        int fromX = flipX ? edge - 1 - x : x;
        int fromY = flipY ? edge - 1 - y : y;
        int from = transposed ? fromX * edge + fromY : fromY * edge + fromX;
        pixels[y * edge + x] = crop.pixels()[from];
        mask[y * edge + x] = crop.mask()[from];
      }
    }
    return new Crop(edge, pixels, mask);
  }
}
