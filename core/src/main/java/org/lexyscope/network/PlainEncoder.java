package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;

/** Double convolutions, each followed by 2x2 pooling (Ronneberger, Fischer and Brox 2015). */
final class PlainEncoder implements Encoder {
  private final List<Layer> levels = new ArrayList<>();

  PlainEncoder(
      ParameterStore store, String prefix, EncoderDecoderSettings settings, int inputChannels) {
    int in = inputChannels;
    for (int out : settings.encoder().skipChannels()) {
      levels.add(new DoubleConvolution(store, prefix + "down." + levels.size(), in, out, settings));
      in = out;
    }
  }

  @Override
  public Features forward(Tensor inputNCHW, boolean training) {
    List<Tensor> skips = new ArrayList<>();
    Tensor features = inputNCHW;
    for (Layer level : levels) {
      Tensor skip = level.forward(features, training);
      skips.add(skip);
      features = Operators.maxPool2d(skip, 2);
    }
    return new Features(skips, features);
  }
}
