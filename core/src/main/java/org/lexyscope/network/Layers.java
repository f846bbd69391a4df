package org.lexyscope.network;

import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;

/** The layers with weights; each registers its tensors under PyTorch's names. */
final class Layers {
  private static final int GROUPS_MAX = 8;

  private Layers() {}

  /** Convolution that keeps height and width; odd {@code kernel}. */
  static Layer convolution(ParameterStore store, String name, int in, int out, int kernel) {
    int fanIn = in * kernel * kernel;
    Tensor weight = store.uniform(name + ".weight", fanIn, out, in, kernel, kernel);
    Tensor bias = store.uniform(name + ".bias", fanIn, out);
    return (input, training) -> Operators.conv2d(input, weight, bias, kernel / 2);
  }

  /** Convolution as Keras starts it: Glorot-uniform weights and a bias of 0; odd kernel. */
  static Layer glorotConvolution(ParameterStore store, String name, int in, int out, int kernel) {
    Tensor weight = store.glorotUniform(name + ".weight", out, in, kernel, kernel);
    Tensor bias = store.constant(name + ".bias", 0, out);
    return (input, training) -> Operators.conv2d(input, weight, bias, kernel / 2);
  }

  /** A linear map of the rows of N x C. */
  static Layer linear(ParameterStore store, String name, int in, int out) {
    Tensor weight = store.uniform(name + ".weight", in, out, in);
    Tensor bias = store.uniform(name + ".bias", in, out);
    return (input, training) -> Operators.linear(input, weight, bias);
  }

  /** A 3x3 convolution as VGG has it: He-normal weights and a bias of 0. */
  static Layer vggConvolution(ParameterStore store, String name, int in, int out) {
    Tensor weight = store.heNormal(name + ".weight", out, in, 3, 3);
    Tensor bias = store.constant(name + ".bias", 0, out);
    return (input, training) -> Operators.conv2d(input, weight, bias, 1);
  }

  /** A convolution as residual networks have it: He-normal weights and no bias; odd kernel. */
  static Layer residualConvolution(
      ParameterStore store, String name, int in, int out, int kernel, int stride) {
    Tensor weight = store.heNormal(name + ".weight", out, in, kernel, kernel);
    return (input, training) -> Operators.conv2d(input, weight, stride, kernel / 2);
  }

  /** Transposed convolution with a 2x2 kernel that doubles height and width. */
  static Layer doubling(ParameterStore store, String name, int in, int out) {
    int fanIn = out * 2 * 2; // PyTorch counts the second axis of the weight, which is the output.
    Tensor weight = store.uniform(name + ".weight", fanIn, in, out, 2, 2);
    Tensor bias = store.uniform(name + ".bias", fanIn, out);
    return (input, training) -> Operators.convTranspose2d(input, weight, bias, 2);
  }

  /** What follows a convolution: nothing, or a normalisation with learnt scale and offset. */
  static Layer normalisation(
      ParameterStore store, String name, int channels, Normalisation normalisation) {
    return switch (normalisation) {
      case NONE -> (input, training) -> input;
      case BATCH -> batchNorm(store, name, channels);
      case GROUP -> groupNorm(store, name, channels);
    };
  }

  private static Layer batchNorm(ParameterStore store, String name, int channels) {
    Tensor weight = store.constant(name + ".weight", 1, channels);
    Tensor bias = store.constant(name + ".bias", 0, channels);
    Tensor mean = store.buffer(name + ".running_mean", 0, channels);
    Tensor variance = store.buffer(name + ".running_var", 1, channels);
    return (input, training) -> Operators.batchNorm(input, weight, bias, mean, variance, training);
  }

  private static Layer groupNorm(ParameterStore store, String name, int channels) {
    int groups = GROUPS_MAX;
    while (channels % groups != 0) {
      groups--;
    }
    int groupCount = groups;
    Tensor weight = store.constant(name + ".weight", 1, channels);
    Tensor bias = store.constant(name + ".bias", 0, channels);
    return (input, training) -> Operators.groupNorm(input, groupCount, weight, bias);
  }
}
