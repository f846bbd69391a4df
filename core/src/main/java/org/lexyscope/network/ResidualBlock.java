package org.lexyscope.network;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code relu(x' + f(x))} with f two 3x3 convolutions (He et al. 2016); x' is x, or its 1x1
 * convolution where the block halves the image or changes the number of channels.
 */
final class ResidualBlock implements Layer {
  private final Layer first;
  private final Layer firstNorm;
  private final Layer second;
  private final Layer secondNorm;
  private final Layer shortcut;

  ResidualBlock(ParameterStore store, String name, int in, int out, int stride) {
    first = Layers.residualConvolution(store, name + ".conv1", in, out, 3, stride);
    firstNorm = Layers.normalisation(store, name + ".bn1", out, Normalisation.BATCH);
    second = Layers.residualConvolution(store, name + ".conv2", out, out, 3, 1);
    secondNorm = Layers.normalisation(store, name + ".bn2", out, Normalisation.BATCH);
    shortcut =
        in == out && stride == 1
            ? (input, training) -> input
            : projection(store, name + ".downsample", in, out, stride);
  }

  private static Layer projection(ParameterStore store, String name, int in, int out, int stride) {
    Layer convolution = Layers.residualConvolution(store, name + ".0", in, out, 1, stride);
    Layer norm = Layers.normalisation(store, name + ".1", out, Normalisation.BATCH);
    return (input, training) -> norm.forward(convolution.forward(input, training), training);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor hidden = first.forward(inputNCHW, training);
          hidden = firstNorm.forward(hidden, training).reluInPlace();
          hidden = secondNorm.forward(second.forward(hidden, training), training);
          return hidden.plus(shortcut.forward(inputNCHW, training)).reluInPlace();
        });
  }
}
