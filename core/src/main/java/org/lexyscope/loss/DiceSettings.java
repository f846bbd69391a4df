package org.lexyscope.loss;

/**
 * Soft Dice loss: of the foreground for one output channel, averaged over the classes for several.
 *
 * @param smooth added above and below the fraction, at least 0; 1 is usual
 */
public record DiceSettings(double smooth) implements LossSettings {
  public DiceSettings {
    if (!(smooth >= 0)) {
      throw new IllegalArgumentException("Dice's smooth is at least 0, found " + smooth + ".");
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels >= 1;
  }
}
