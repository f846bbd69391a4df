package org.lexyscope.loss;

/**
 * {@code (1 - hausdorffShare) * Dice + hausdorffShare * Hausdorff-distance loss} of one output
 * channel. By itself the latter is blind to what lies where no outline is.
 *
 * @param hausdorffShare 0 to 1. Squared distances over squared edges are small numbers, so that
 *     only shares near 1 make both count alike
 */
public record HausdorffDiceSettings(double hausdorffShare) implements LossSettings {
  public HausdorffDiceSettings {
    if (!(hausdorffShare >= 0 && hausdorffShare <= 1)) {
      throw new IllegalArgumentException(
          "The share of the Hausdorff-distance loss is 0 to 1, found " + hausdorffShare + ".");
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == 1;
  }
}
