package org.lexyscope.network;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * U-Net (Ronneberger, Fischer and Brox 2015) with padded convolutions: an encoder, a bottleneck
 * that doubles its channels, and a path up that is handed the encoder's features at each level.
 */
final class UNet implements Layer {
  private final Encoder encoder;
  private final Layer middle;
  private final Decoder decoder;

  UNet(ParameterStore store, EncoderDecoderSettings settings, int inputChannels) {
    int deepest = settings.encoder().deepestChannels();
    encoder = Encoders.build(store, "", settings, inputChannels);
    middle = new DoubleConvolution(store, "mid", deepest, 2 * deepest, settings);
    decoder = new Decoder(store, 2 * deepest, settings);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Encoder.Features features = encoder.forward(inputNCHW, training);
          Tensor deepest = middle.forward(features.deepest(), training);
          return decoder.forward(deepest, features.skips(), training);
        });
  }
}
