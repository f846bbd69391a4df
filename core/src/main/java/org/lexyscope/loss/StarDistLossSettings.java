package org.lexyscope.loss;

/**
 * StarDist's loss (Schmidt et al. 2018): cross-entropy of the object probability, and the error of
 * the distances where there are objects.
 *
 * @param distanceWeight what the distances count beside the probability, at least 0; 0.2 in the
 *     original
 * @param backgroundWeight what the size of distances in the background counts among them, at least
 *     0; 0.0001 in the original
 */
public record StarDistLossSettings(double distanceWeight, double backgroundWeight)
    implements LossSettings {
  private static final int FEWEST_RAYS = 3;

  public StarDistLossSettings {
    if (!(distanceWeight >= 0) || !(backgroundWeight >= 0)) {
      throw new IllegalArgumentException(
          "The weights of StarDist's loss are at least 0, found %s and %s."
              .formatted(distanceWeight, backgroundWeight));
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels >= 1 + FEWEST_RAYS;
  }
}
