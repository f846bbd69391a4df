package org.lexyscope.network;

/**
 * A U-Net with an encoder of one's choice.
 *
 * @param inputChannels image channels, at least 1
 * @param outputChannels classes, at least 1
 * @param encoder the path down
 * @param normalisation what follows each 3x3 convolution that is not VGG16's or ResNet34's
 * @param dropout share of channels left out in training, 0 to below 1
 */
public record EncoderUNetSettings(
    int inputChannels,
    int outputChannels,
    EncoderSettings encoder,
    Normalisation normalisation,
    double dropout)
    implements NetworkSettings, EncoderDecoderSettings {
  public EncoderUNetSettings {
    EncoderDecoderSettings.check(outputChannels, dropout);
    if (inputChannels < 1) {
      throw new IllegalArgumentException(
          "A U-Net needs at least 1 input channel, found " + inputChannels + ".");
    }
  }

  @Override
  public int sizeMultiple() {
    return encoder.sizeMultiple();
  }
}
