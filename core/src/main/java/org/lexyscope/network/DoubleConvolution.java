package org.lexyscope.network;

import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/** Twice: 3x3 convolution, normalisation, ReLU; then dropout. */
final class DoubleConvolution implements Layer {
  private final Layer first;
  private final Layer firstNorm;
  private final Layer second;
  private final Layer secondNorm;
  private final double dropout;

  DoubleConvolution(
      ParameterStore store, String name, int in, int out, EncoderDecoderSettings settings) {
    Normalisation norm = settings.normalisation();
    dropout = settings.dropout();
    first = Layers.convolution(store, name + ".c1", in, out, 3);
    firstNorm = Layers.normalisation(store, name + ".n1", out, norm);
    second = Layers.convolution(store, name + ".c2", out, out, 3);
    secondNorm = Layers.normalisation(store, name + ".n2", out, norm);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor hidden = first.forward(inputNCHW, training);
          hidden = firstNorm.forward(hidden, training).reluInPlace();
          hidden = second.forward(hidden, training);
          hidden = secondNorm.forward(hidden, training).reluInPlace();
          return training && dropout > 0 ? Operators.dropChannels(hidden, dropout) : hidden;
        });
  }
}
