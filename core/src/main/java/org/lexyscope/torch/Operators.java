package org.lexyscope.torch;

import java.util.List;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The operators networks are made of, with PyTorch's meaning of each. */
public final class Operators {
  private static final double EPSILON = 1e-5;
  private static final double BATCH_NORM_MOMENTUM = 0.1;

  private Operators() {}

  /**
   * Two-dimensional convolution with stride 1 and a bias.
   *
   * @param inputNCHW N x Cin x H x W
   * @param weight Cout x Cin x kernel x kernel
   * @param bias Cout
   * @param padding zeros added on each side
   */
  public static Tensor conv2d(Tensor inputNCHW, Tensor weight, Tensor bias, int padding) {
    return conv2d(inputNCHW, weight, new TensorOptional(bias.handle()), 1, padding);
  }

  /** The same without a bias; {@code stride} is by how much the image shrinks. */
  public static Tensor conv2d(Tensor inputNCHW, Tensor weight, int stride, int padding) {
    return conv2d(inputNCHW, weight, new TensorOptional(), stride, padding);
  }

  private static Tensor conv2d(
      Tensor inputNCHW, Tensor weight, TensorOptional bias, int stride, int padding) {
    return new Tensor(
        torch.conv2d(
            inputNCHW.handle(),
            weight.handle(),
            bias,
            new long[] {stride, stride},
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
    return maxPool2d(inputNCHW, size, size, 0);
  }

  /** The largest of each {@code size x size} square, squares {@code stride} apart. */
  public static Tensor maxPool2d(Tensor inputNCHW, int size, int stride, int padding) {
    return new Tensor(
        torch.max_pool2d(
            inputNCHW.handle(),
            new long[] {size, size},
            new long[] {stride, stride},
            new long[] {padding, padding},
            new long[] {1, 1},
            false));
  }

  /** Height and width doubled: each pixel becomes a square of four. */
  public static Tensor doubleNearest(Tensor inputNCHW) {
    long[] size = {2 * inputNCHW.size(2), 2 * inputNCHW.size(3)};
    return new Tensor(
        torch.upsample_nearest2d(
            inputNCHW.handle(), size, new DoubleOptional(), new DoubleOptional()));
  }

  /**
   * A linear map of each row, {@code x W' + b}.
   *
   * @param inputNC N x Cin
   * @param weight Cout x Cin
   * @param bias Cout
   */
  public static Tensor linear(Tensor inputNC, Tensor weight, Tensor bias) {
    return new Tensor(torch.linear(inputNC.handle(), weight.handle(), bias.handle()));
  }

  /** Each row of N x C divided by its Euclidean length. */
  public static Tensor unitRows(Tensor inputNC) {
    return new Tensor(torch.normalize(inputNC.handle()));
  }

  /**
   * Sets whole channels to 0, each with probability {@code share}, and scales the others up so that
   * the mean stays (Tompson et al. 2015). It draws from libtorch's own generator.
   */
  public static Tensor dropChannels(Tensor inputNCHW, double share) {
    return new Tensor(torch.feature_dropout(inputNCHW.handle(), share, true));
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
