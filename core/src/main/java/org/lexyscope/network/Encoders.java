package org.lexyscope.network;

/** Builds encoders from their settings. */
final class Encoders {
  private Encoders() {}

  /**
   * @param prefix of all parameter names
   * @param settings of the whole network; normalisation and dropout matter to the plain encoder
   * @param inputChannels what this encoder sees
   */
  static Encoder build(
      ParameterStore store, String prefix, EncoderDecoderSettings settings, int inputChannels) {
    return switch (settings.encoder()) {
      case PlainEncoderSettings plain -> new PlainEncoder(store, prefix, settings, inputChannels);
      case Vgg16Settings vgg16 -> new Vgg16(store, prefix + "encoder.", vgg16, inputChannels);
      case Resnet34Settings resnet34 ->
          new Resnet34(store, prefix + "encoder.", resnet34, inputChannels);
    };
  }
}
