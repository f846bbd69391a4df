package org.lexyscope.network;

/**
 * Siam-Net: two views through two encoders, joined where they are deepest; the path up is handed
 * the features of the first view only.
 *
 * @param outputChannels classes, at least 1
 * @param secondView what the second encoder sees
 * @param encoder the path down, of both views
 * @param normalisation what follows each 3x3 convolution that is not VGG16's or ResNet34's
 * @param dropout share of channels left out in training, 0 to below 1
 */
public record SiamNetSettings(
    int outputChannels,
    SecondView secondView,
    EncoderSettings encoder,
    Normalisation normalisation,
    double dropout)
    implements NetworkSettings, EncoderDecoderSettings {
  public SiamNetSettings {
    EncoderDecoderSettings.check(outputChannels, dropout);
  }

  @Override
  public int inputChannels() {
    return secondView.firstChannels() + secondView.secondChannels();
  }

  @Override
  public int sizeMultiple() {
    return encoder.sizeMultiple();
  }
}
