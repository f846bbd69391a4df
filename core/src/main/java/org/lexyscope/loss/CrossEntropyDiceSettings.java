package org.lexyscope.loss;

import java.util.List;

/**
 * {@code (1 - diceShare) * weighted cross-entropy + diceShare * Dice} over the classes of a
 * softmax.
 *
 * @param classWeights what a pixel of each class counts in the cross-entropy, above 0; at least two
 * @param diceShare 0 to 1
 */
public record CrossEntropyDiceSettings(List<Double> classWeights, double diceShare)
    implements LossSettings {
  public CrossEntropyDiceSettings {
    classWeights = List.copyOf(classWeights);
    if (classWeights.size() < 2 || classWeights.stream().anyMatch(weight -> !(weight > 0))) {
      throw new IllegalArgumentException(
          "Each of at least two classes needs a weight above 0, found " + classWeights + ".");
    }
    if (!(diceShare >= 0 && diceShare <= 1)) {
      throw new IllegalArgumentException("Dice's share is 0 to 1, found " + diceShare + ".");
    }
  }

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == classWeights.size();
  }
}
