package org.lexyscope.augment;

import org.lexyscope.dataset.PercentileScale;

/**
 * Annotated images of nuclei (dsb2018) as StarDist learns from them: random crops at their own
 * scale, flipped, turned by quarters, with another gain and offset and some noise.
 *
 * @param cropPx edge of a crop; a multiple of what the network asks for
 * @param rays directions in which distances are told
 * @param grid image pixels between pixels of the answer; both as in the network
 * @param stretch each axis is stretched or shrunk by up to e to this power, 0 = not at all
 * @param leastGain intensities are multiplied by this at least, above 0
 * @param largestGain and by this at most; 0.6 and 2 in the original's examples
 * @param offset largest change added to intensities, up or down, 1 = the image's range
 * @param noiseSd largest standard deviation of the noise that is added
 * @param nucleusDiameterPx of a typical nucleus in the images; frames are scaled to it where a user
 *     names the diameter of nuclei
 * @param batchSize crops a batch
 * @param seed of the drawing and the changes
 */
public record StarDistDataSettings(
    int cropPx,
    int rays,
    int grid,
    double stretch,
    double leastGain,
    double largestGain,
    double offset,
    double noiseSd,
    double nucleusDiameterPx,
    int batchSize,
    long seed)
    implements DataSettings {
  public StarDistDataSettings {
    if (grid < 1 || cropPx < 1 || cropPx % grid != 0 || rays < 3 || batchSize < 1) {
      throw new IllegalArgumentException(
          "Crops need an edge that is a multiple of the grid, at least 3 rays, and batches at least 1 crop, found %d px, a grid of %d, %d rays and %d crops."
              .formatted(cropPx, grid, rays, batchSize));
    }
    if (!(leastGain > 0 && leastGain <= largestGain)
        || !(offset >= 0)
        || !(noiseSd >= 0)
        || !(stretch >= 0)) {
      throw new IllegalArgumentException(
          "Gains must lie above 0 and in order, offset, noise and stretch at 0 or above, found %s to %s, %s, %s and %s."
              .formatted(leastGain, largestGain, offset, noiseSd, stretch));
    }
  }

  @Override
  public String normalisation() {
    return PercentileScale.STAR_DIST;
  }
}
