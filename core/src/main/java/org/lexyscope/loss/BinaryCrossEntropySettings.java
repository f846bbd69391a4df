package org.lexyscope.loss;

/**
 * Binary cross-entropy of one output channel.
 *
 * @param positiveWeight what a foreground pixel counts, on one of background; above 0
 */
public record BinaryCrossEntropySettings(double positiveWeight) implements LossSettings {
  public BinaryCrossEntropySettings {
    if (!(positiveWeight > 0)) {
      throw new IllegalArgumentException(
          "The weight of foreground must be above 0, found " + positiveWeight + ".");
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == 1;
  }
}
