package org.lexyscope.loss;

/**
 * {@code (1 - diceShare) * border cross-entropy + diceShare * Dice} of one output channel, the
 * cross-entropy weighed higher near the true outline.
 *
 * @param borderWeight what a pixel on the outline counts on top of 1; at least 0
 * @param sigmaPx how far from the outline that is felt, above 0
 * @param diceShare 0 to 1
 */
public record BorderCrossEntropyDiceSettings(double borderWeight, double sigmaPx, double diceShare)
    implements LossSettings {
  public BorderCrossEntropyDiceSettings {
    if (!(borderWeight >= 0) || !(sigmaPx > 0) || !(diceShare >= 0 && diceShare <= 1)) {
      throw new IllegalArgumentException(
          "The border's weight must be at least 0, its sigma above 0 px and Dice's share 0 to 1, found %s, %s and %s."
              .formatted(borderWeight, sigmaPx, diceShare));
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == 1;
  }
}
