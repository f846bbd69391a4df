package org.lexyscope.loss;

/** Cellpose's loss: half the squared error of two flow channels, cross-entropy of the third. */
public record FlowAndProbabilitySettings() implements LossSettings {
  static final int CHANNELS = 3;

  @Override
  public boolean fits(int outputChannels) {
    return outputChannels == CHANNELS;
  }
}
