package org.lexyscope.network;

/**
 * A U-Net with its own path down: the one of the first models, whose files must stay readable.
 *
 * @param inputChannels image channels, at least 1
 * @param outputChannels classes, at least 1
 * @param base channels of the first level; each level below has twice as many
 * @param depth how many times the image is halved, 1 to 6
 * @param normalisation what follows each 3x3 convolution
 */
public record UNetSettings(
    int inputChannels, int outputChannels, int base, int depth, Normalisation normalisation)
    implements NetworkSettings, EncoderDecoderSettings {
  public UNetSettings {
    if (inputChannels < 1 || outputChannels < 1 || base < 1) {
      throw new IllegalArgumentException(
          "A U-Net needs at least 1 input channel, output channel and base channel, found %d, %d and %d."
              .formatted(inputChannels, outputChannels, base));
    }
    if (depth < 1 || depth > 6) {
      throw new IllegalArgumentException("A U-Net's depth is 1 to 6, found " + depth + ".");
    }
  }

  @Override
  public EncoderSettings encoder() {
    return new PlainEncoderSettings(base, depth);
  }

  @Override
  public double dropout() {
    return 0;
  }

  @Override
  public int sizeMultiple() {
    return encoder().sizeMultiple();
  }
}
