package org.lexyscope.network;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * The end of a network whose finest features are half the size of the image: a transposed
 * convolution that doubles them and halves their channels, a 1x1 convolution, ReLU, a 1x1
 * convolution to the classes.
 */
final class DoublingHead implements Layer {
  private final Layer enlarge;
  private final Layer mix;
  private final Layer out;

  DoublingHead(ParameterStore store, int in, int classes) {
    enlarge = Layers.doubling(store, "head.up", in, Math.ceilDiv(in, 2));
    mix = Layers.convolution(store, "head.mix", Math.ceilDiv(in, 2), Math.ceilDiv(in, 2), 1);
    out = Layers.convolution(store, "out", Math.ceilDiv(in, 2), classes, 1);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor enlarged = enlarge.forward(inputNCHW, training);
          return out.forward(mix.forward(enlarged, training).reluInPlace(), training);
        });
  }
}
