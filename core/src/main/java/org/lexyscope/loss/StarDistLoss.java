package org.lexyscope.loss;

import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code mean BCE(p, t) + a (sum t |d - r| / sum t + b mean (1 - t) |d|)}: t is the probability
 * that should be, r the distances; |.| is averaged over the rays, and all sums and means are
 * weighted by pixel.
 *
 * @param distanceWeight a
 * @param backgroundWeight b
 */
record StarDistLoss(double distanceWeight, double backgroundWeight) implements Loss {
  private static final double EPSILON = 1e-7;

  @Override
  public Tensor of(Tensor answerNKHW, Tensor targetNKHW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          int rays = Math.toIntExact(targetNKHW.size(1)) - 1;
          Tensor total = weightN1HW.sum();
          Tensor probability = targetNKHW.slice(1, 0, 1);
          Tensor crossEntropy =
              Operators.binaryCrossEntropy(answerNKHW.slice(1, 0, 1), probability, 1)
                  .times(weightN1HW)
                  .sum()
                  .dividedBy(total);
          Tensor distances = answerNKHW.slice(1, 1, rays);
          Tensor within = probability.times(weightN1HW);
          Tensor outside = probability.subtractedFrom(1).times(weightN1HW);
          Tensor error = distances.minus(targetNKHW.slice(1, 1, rays)).abs().times(within).sum();
          Tensor size = distances.abs().times(outside).sum().dividedBy(total);
          Tensor far =
              error
                  .dividedBy(within.sum().plus(total.times(EPSILON)))
                  .plus(size.times(backgroundWeight))
                  .times(distanceWeight / rays);
          return crossEntropy.plus(far);
        });
  }
}
