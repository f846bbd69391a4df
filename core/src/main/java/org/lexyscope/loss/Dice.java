package org.lexyscope.loss;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * Soft Dice loss (Milletari, Navab and Ahmadi 2016), the sums over all pixels of the batch:
 *
 * <pre>1 - mean over k of (2 sum w p_k t_k + smooth) / (sum w p_k + sum w t_k + smooth)</pre>
 *
 * where p is the sigmoid of one channel or the softmax over several.
 */
record Dice(double smooth) implements Loss {
  private static final long[] ALL_BUT_CLASSES = {0, 2, 3};

  @Override
  public Tensor of(Tensor logitsNKHW, Tensor targetNKHW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          boolean binary = logitsNKHW.size(1) == 1;
          Tensor probability = binary ? logitsNKHW.sigmoid() : logitsNKHW.softmax(1);
          Tensor predicted = probability.times(weightN1HW);
          Tensor truth = targetNKHW.times(weightN1HW);
          Tensor overlap = predicted.times(targetNKHW).sum(ALL_BUT_CLASSES).times(2).plus(smooth);
          Tensor total =
              predicted.sum(ALL_BUT_CLASSES).plus(truth.sum(ALL_BUT_CLASSES)).plus(smooth);
          return overlap.dividedBy(total).mean().subtractedFrom(1);
        });
  }
}
