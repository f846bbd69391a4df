package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * The path up: at each level a transposed convolution that doubles the image and halves the
 * channels, the encoder's features of that size beside it, a double convolution; then the head.
 *
 * <p>A level gives twice as many channels as the next finer one, and the finest as many as the
 * encoder's finest features.
 */
final class Decoder {
  private final List<Layer> up = new ArrayList<>();
  private final List<Layer> decode = new ArrayList<>();
  private final Layer head;

  Decoder(ParameterStore store, int bottleneckChannels, EncoderDecoderSettings settings) {
    EncoderSettings encoder = settings.encoder();
    int finest = encoder.skipChannels().getFirst();
    int in = bottleneckChannels;
    for (int skip : encoder.skipChannels().reversed()) {
      int step = up.size();
      int out = finest << (encoder.skipChannels().size() - 1 - step);
      up.add(Layers.doubling(store, "up." + step, in, in / 2));
      decode.add(new DoubleConvolution(store, "dec." + step, skip + in / 2, out, settings));
      in = out;
    }
    head =
        encoder.finestReduction() == 1
            ? Layers.convolution(store, "out", in, settings.outputChannels(), 1)
            : new DoublingHead(store, in, settings.outputChannels());
  }

  /** Logits of the size of the network's image. */
  Tensor forward(Tensor deepest, List<Tensor> skips, boolean training) {
    Tensor features = deepest;
    List<Tensor> deepestFirst = skips.reversed();
    for (int step = 0; step < up.size(); step++) {
      features = join(step, features, deepestFirst.get(step), training);
    }
    return head.forward(features, training);
  }

  private Tensor join(int step, Tensor features, Tensor skip, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor enlarged = up.get(step).forward(features, training);
          Tensor joined = Operators.concatenate(List.of(skip, enlarged), 1);
          return decode.get(step).forward(joined, training);
        });
  }
}
