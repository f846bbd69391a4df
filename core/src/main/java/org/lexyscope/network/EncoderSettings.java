package org.lexyscope.network;

import java.util.List;

/**
 * Which path down a network takes, and how wide it is. A new kind is a new record here; {@link
 * Encoders} builds it.
 */
public sealed interface EncoderSettings
    permits PlainEncoderSettings, Vgg16Settings, Resnet34Settings {
  /** Channels of the features that are handed across to the path up, finest first. */
  List<Integer> skipChannels();

  /** How many times smaller than the image the finest of them are: 1 or 2. */
  int finestReduction();

  /** Height and width of the image must be multiples of this. */
  default int sizeMultiple() {
    return finestReduction() << skipChannels().size();
  }

  /** Channels of the deepest features. */
  default int deepestChannels() {
    return skipChannels().getLast();
  }
}
