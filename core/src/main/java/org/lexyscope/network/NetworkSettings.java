package org.lexyscope.network;

/** Which network, and how large. A new kind is a new record here; {@link Networks} builds it. */
public sealed interface NetworkSettings
    permits UNetSettings,
        EncoderUNetSettings,
        TrackNetSettings,
        SiamNetSettings,
        StarDistSettings,
        CellposeSettings {
  /** C of the input: image channels, masks of other frames included. */
  int inputChannels();

  /** K of the output: 1 for one foreground probability, otherwise the number of classes. */
  int outputChannels();

  /** Height and width of the input must be multiples of this. */
  int sizeMultiple();
}
