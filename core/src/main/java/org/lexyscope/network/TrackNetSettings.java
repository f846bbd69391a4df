package org.lexyscope.network;

/**
 * Track-Net: a U-Net that sees the frame and, as a second channel, the mask of the frame before.
 *
 * @param outputChannels classes, at least 1
 * @param encoder the path down
 * @param normalisation what follows each 3x3 convolution that is not VGG16's or ResNet34's
 * @param dropout share of channels left out in training, 0 to below 1
 */
public record TrackNetSettings(
    int outputChannels, EncoderSettings encoder, Normalisation normalisation, double dropout)
    implements NetworkSettings, EncoderDecoderSettings {
  public TrackNetSettings {
    EncoderDecoderSettings.check(outputChannels, dropout);
  }

  /** Frame, previous mask. */
  @Override
  public int inputChannels() {
    return 2;
  }

  @Override
  public int sizeMultiple() {
    return encoder.sizeMultiple();
  }
}
