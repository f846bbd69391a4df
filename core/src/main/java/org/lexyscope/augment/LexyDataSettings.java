package org.lexyscope.augment;

import org.lexyscope.dataset.LexyScaling;

/**
 * Frames of LEXY cells, all but one cell: squares cut at random, mirrored and turned by quarters.
 *
 * @param heldOut the cell that is not learnt from
 * @param scaling each frame by itself as published, or one scale a video
 * @param turnDrawnOnce whether the turn is drawn once for the whole run, as published
 * @param batchSize squares a batch
 * @param seed of the drawing
 */
public record LexyDataSettings(
    String heldOut, LexyScaling scaling, boolean turnDrawnOnce, int batchSize, long seed)
    implements DataSettings {
  /** What a model's description calls the scaling of LEXY frames. */
  public static final String NORMALISATION = "dark-mean";

  /** A 60x nucleus of U-2 OS in a square of 512 px shrunk to 128 px. */
  private static final double NUCLEUS_DIAMETER_PX = 34;

  public LexyDataSettings {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be 1 or above, found " + batchSize + ".");
    }
  }

  @Override
  public String normalisation() {
    return NORMALISATION;
  }

  @Override
  public double nucleusDiameterPx() {
    return NUCLEUS_DIAMETER_PX;
  }
}
