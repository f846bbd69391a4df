package org.lexyscope.network;

import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * Siam-Net: a U-Net whose bottleneck sees the deepest features of two views. The views go through
 * one encoder (shared weights) or through one each, as {@link SecondView} says.
 */
final class SiamNet implements Layer {
  private final SecondView view;
  private final Encoder first;
  private final Encoder second;
  private final Layer middle;
  private final Decoder decoder;

  SiamNet(ParameterStore store, SiamNetSettings settings) {
    view = settings.secondView();
    first = Encoders.build(store, "", settings, view.firstChannels());
    second =
        switch (view) {
          case REFERENCE -> first;
          case PREVIOUS_MASK -> Encoders.build(store, "second.", settings, view.secondChannels());
        };
    int deepest = settings.encoder().deepestChannels();
    middle = new DoubleConvolution(store, "mid", 2 * deepest, 2 * deepest, settings);
    decoder = new Decoder(store, 2 * deepest, settings);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor firstView = inputNCHW.slice(1, 0, view.firstChannels());
          Encoder.Features features = first.forward(firstView, training);
          Tensor other = deepestOfSecond(inputNCHW, training);
          Tensor both = Operators.concatenate(List.of(features.deepest(), other), 1);
          return decoder.forward(middle.forward(both, training), features.skips(), training);
        });
  }

  private Tensor deepestOfSecond(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor secondView = inputNCHW.slice(1, view.firstChannels(), view.secondChannels());
          return second.forward(secondView, training).deepest();
        });
  }
}
