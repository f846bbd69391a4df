package org.lexyscope.loss;

/**
 * {@code (1 - diceShare) * binary cross-entropy + diceShare * Dice} of one output channel.
 *
 * @param positiveWeight what a foreground pixel counts in the cross-entropy; above 0
 * @param diceShare 0 to 1
 */
public record BinaryCrossEntropyDiceSettings(double positiveWeight, double diceShare)
    implements LossSettings {
  public BinaryCrossEntropyDiceSettings {
    if (!(positiveWeight > 0) || !(diceShare >= 0 && diceShare <= 1)) {
      throw new IllegalArgumentException(
          "The weight of foreground must be above 0 and Dice's share 0 to 1, found %s and %s."
              .formatted(positiveWeight, diceShare));
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == 1;
  }
}
