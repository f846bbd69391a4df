package org.lexyscope.network;

/**
 * The network of StarDist (Schmidt et al. 2018): for every pixel of a grid the logit of being an
 * object's centre, then the distances to the object's border along rays, in image pixels.
 *
 * @param rays directions, at least 3
 * @param grid image pixels between pixels of the answer: 1, 2, 4 or 8
 * @param depth how many times the U-Net halves the grid, 1 to 6
 * @param base channels of the finest level; each level below has twice as many
 * @param features channels of the last hidden layer
 */
public record StarDistSettings(int rays, int grid, int depth, int base, int features)
    implements NetworkSettings {
  /** That of the model {@code 2D_versatile_fluo}. */
  public static final StarDistSettings FLUO = new StarDistSettings(32, 2, 3, 32, 128);

  private static final int LARGEST_GRID = 8;

  public StarDistSettings {
    if (rays < 3 || base < 1 || features < 1 || depth < 1 || depth > 6) {
      throw new IllegalArgumentException(
          "StarDist needs at least 3 rays, 1 base channel, 1 feature and a depth of 1 to 6, found %d, %d, %d and %d."
              .formatted(rays, base, features, depth));
    }
    if (grid < 1 || grid > LARGEST_GRID || Integer.bitCount(grid) != 1) {
      throw new IllegalArgumentException(
          "StarDist's grid is 1, 2, 4 or 8 pixels, found " + grid + ".");
    }
  }

  @Override
  public int inputChannels() {
    return 1;
  }

  @Override
  public int outputChannels() {
    return 1 + rays;
  }

  @Override
  public int sizeMultiple() {
    return grid << depth;
  }
}
