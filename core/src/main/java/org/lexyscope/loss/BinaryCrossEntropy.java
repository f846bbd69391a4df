package org.lexyscope.loss;

import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code -sum w (p t log s(x) + (1 - t) log(1 - s(x))) / sum w}, where p is the positive weight.
 */
record BinaryCrossEntropy(double positiveWeight) implements Loss {
  @Override
  public Tensor of(Tensor logitsN1HW, Tensor targetN1HW, Tensor weightN1HW) {
    return TorchScope.block(
        () ->
            Operators.binaryCrossEntropy(logitsN1HW, targetN1HW, positiveWeight)
                .times(weightN1HW)
                .sum()
                .dividedBy(weightN1HW.sum()));
  }
}
