package org.lexyscope.experiment;

import org.lexyscope.loss.BinaryCrossEntropyDiceSettings;
import org.lexyscope.loss.BinaryCrossEntropySettings;
import org.lexyscope.loss.DiceSettings;
import org.lexyscope.loss.LossSettings;

/** The three losses that the report compares, in the order of its tables. */
public enum LossKind {
  BCE("BCE"),
  COMBINED("Combined"),
  DICE("Dice");

  private static final double NUCLEUS_WEIGHT = 2;

  private final String published;

  LossKind(String published) {
    this.published = published;
  }

  /** What the report's tables call it. */
  public String published() {
    return published;
  }

  LossSettings settings() {
    return switch (this) {
      case BCE -> new BinaryCrossEntropySettings(NUCLEUS_WEIGHT);
      case COMBINED -> new BinaryCrossEntropyDiceSettings(NUCLEUS_WEIGHT, 0.5);
      case DICE -> new DiceSettings(1);
    };
  }
}
