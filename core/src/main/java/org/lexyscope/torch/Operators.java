package org.lexyscope.torch;

import java.util.List;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The operators networks are made of, with PyTorch's meaning of each. */
public final class Operators {
  private static final double EPSILON = 1e-5;
  private static final double BATCH_NORM_MOMENTUM = 0.1;

  private Operators() {}

  /**
   * Two-dimensional convolution with stride 1.
   *
   * @param inputNCHW N x Cin x H x W
   * @param weight Cout x Cin x kernel x kernel
   * @param bias Cout
   * @param padding zeros added on each side
   */
  public static Tensor conv2d(Tensor inputNCHW, Tensor weight, Tensor bias, int padding) {
    return new Tensor(
        torch.conv2d(
            inputNCHW.handle(),
            weight.handle(),
            new TensorOptional(bias.handle()),
            new long[] {1, 1},
            new long[] {padding, padding},
            new long[] {1, 1},
            1));
  }

  /**
   * Transposed convolution without padding.
   *
   * @param inputNCHW N x Cin x H x W
   * @param weight Cin x Cout x kernel x kernel
   * @param bias Cout
   * @param stride by how much it enlarges
   */
  public static Tensor convTranspose2d(Tensor inputNCHW, Tensor weight, Tensor bias, int stride) {
    return new Tensor(
        torch.conv_transpose2d(
            inputNCHW.handle(),
            weight.handle(),
            new TensorOptional(bias.handle()),
            new long[] {stride, stride},
            new long[] {0, 0},
            new long[] {0, 0},
            1,
            1,
            1));
  }

  /** The largest of each {@code size x size} square; the input shrinks by {@code size}. */
  public static Tensor maxPool2d(Tensor inputNCHW, int size) {
    return new Tensor(
        torch.max_pool2d(
            inputNCHW.handle(),
            new long[] {size, size},
            new long[] {size, size},
            new long[] {0, 0},
            new long[] {1, 1},
            false));
  }

  /** Tensors one after the other along an axis. */
  public static Tensor concatenate(List<Tensor> tensors, int axis) {
    TensorVector vector = new TensorVector();
    tensors.forEach(tensor -> vector.push_back(tensor.handle()));
    return new Tensor(torch.cat(vector, axis));
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015). In training the running statistics, both of
   * length C, are updated in place; otherwise they are what is normalised by.
   */
  public static Tensor batchNorm(
      Tensor inputNCHW,
      Tensor weight,
      Tensor bias,
      Tensor runningMean,
      Tensor runningVariance,
      boolean training) {
    return new Tensor(
        torch.batch_norm(
            inputNCHW.handle(),
            new TensorOptional(weight.handle()),
            new TensorOptional(bias.handle()),
            new TensorOptional(runningMean.handle()),
            new TensorOptional(runningVariance.handle()),
            training,
            BATCH_NORM_MOMENTUM,
            EPSILON,
            false));
  }

  /** Group normalisation (Wu and He 2018): mean 0, variance 1 in each group of channels. */
  public static Tensor groupNorm(Tensor inputNCHW, int groups, Tensor weight, Tensor bias) {
    return new Tensor(
        torch.group_norm(
            inputNCHW.handle(),
            groups,
            new TensorOptional(weight.handle()),
            new TensorOptional(bias.handle()),
            EPSILON,
            false));
  }

  /**
   * Binary cross-entropy from logits, one value an element.
   *
   * @param positiveWeight what an element of target 1 counts, on one of target 0
   */
  public static Tensor binaryCrossEntropy(Tensor logits, Tensor target, double positiveWeight) {
    Tensor weight = Tensor.fromFloats(new float[] {(float) positiveWeight}, 1);
    return new Tensor(
        torch.binary_cross_entropy_with_logits(
            logits.handle(),
            target.handle(),
            new TensorOptional(),
            new TensorOptional(weight.to(logits.device()).handle()),
            torch.Reduction.None.value));
  }
}
