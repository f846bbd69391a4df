package org.lexyscope.loss;

/** Which loss. A new kind is a new record here; {@link Losses} builds it. */
public sealed interface LossSettings
    permits BinaryCrossEntropySettings,
        DiceSettings,
        CrossEntropyDiceSettings,
        BinaryCrossEntropyDiceSettings,
        HausdorffDiceSettings,
        BorderCrossEntropyDiceSettings,
        StarDistLossSettings,
        FlowAndProbabilitySettings {
  /** Whether this loss fits a network with so many output channels. */
  boolean fits(int outputChannels);
}
