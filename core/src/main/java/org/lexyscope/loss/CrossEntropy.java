package org.lexyscope.loss;

import java.util.List;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code -sum w c log(sum_k t_k softmax(x)_k) / sum w c}, the outer sums over pixels: the mean over
 * pixels of how surprising it is that one of the right classes is there. Each pixel is weighted by
 * its own weight w and the mean weight c of the classes that are right for it, mostly one.
 */
record CrossEntropy(List<Double> classWeights) implements Loss {
  /** A logarithm that no class reaches. */
  private static final double NEVER = 1e4;

  @Override
  public Tensor of(Tensor logitsNKHW, Tensor targetNKHW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          Tensor counts =
              targetNKHW
                  .times(classWeights(logitsNKHW))
                  .sum(1)
                  .dividedBy(targetNKHW.sum(1))
                  .reshape(shape(weightN1HW))
                  .times(weightN1HW);
          Tensor right =
              logitsNKHW.logSoftmax(1).plus(targetNKHW.plus(-1).times(NEVER)).logSumExp(1);
          return right.times(counts).sum().dividedBy(counts.sum()).times(-1);
        });
  }

  private static long[] shape(Tensor weightN1HW) {
    return new long[] {
      weightN1HW.size(0), weightN1HW.size(1), weightN1HW.size(2), weightN1HW.size(3)
    };
  }

  private Tensor classWeights(Tensor logitsNKHW) {
    float[] weights = new float[classWeights.size()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = classWeights.get(index).floatValue();
    }
    return Tensor.fromFloats(weights, 1, weights.length, 1, 1).to(logitsNKHW.device());
  }
}
