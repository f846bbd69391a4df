package org.lexyscope.network;

import org.lexyscope.torch.Tensor;

/**
 * Normalisation before the convolution, as in Cellpose: batch normalisation, a rectifier where
 * wanted, a convolution. Parameters have the names of PyTorch's {@code Sequential}, the rectifier
 * counted.
 */
final class NormedConvolution implements Layer {
  private final Layer norm;
  private final boolean rectified;
  private final Layer convolution;

  private NormedConvolution(
      ParameterStore store, String name, int in, int out, int kernel, boolean rectified) {
    this.norm = Layers.normalisation(store, name + ".0", in, Normalisation.BATCH);
    this.rectified = rectified;
    String place = rectified ? ".2" : ".1";
    this.convolution = Layers.convolution(store, name + place, in, out, kernel);
  }

  /** With a rectifier. */
  static Layer rectified(ParameterStore store, String name, int in, int out, int kernel) {
    return new NormedConvolution(store, name, in, out, kernel, true);
  }

  /** A 1x1 convolution without a rectifier, for the way round a block. */
  static Layer projection(ParameterStore store, String name, int in, int out) {
    return new NormedConvolution(store, name, in, out, 1, false);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    Tensor normed = norm.forward(inputNCHW, training);
    return convolution.forward(rectified ? normed.reluInPlace() : normed, training);
  }
}
