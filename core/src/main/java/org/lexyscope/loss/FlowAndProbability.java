package org.lexyscope.loss;

import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code 1/2 mean (f - t)^2} over the two flow channels, plus the mean binary cross-entropy of the
 * third (Stringer et al. 2021), the means weighted by pixel. Targets of the flow are 5 times unit
 * vectors.
 */
record FlowAndProbability() implements Loss {
  private static final int FLOWS = 2;

  @Override
  public Tensor of(Tensor mapsN3HW, Tensor targetN3HW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          Tensor total = weightN1HW.sum();
          Tensor error = mapsN3HW.slice(1, 0, FLOWS).minus(targetN3HW.slice(1, 0, FLOWS)).square();
          Tensor flow = error.times(weightN1HW).sum().times(0.5 / FLOWS);
          Tensor probability =
              Operators.binaryCrossEntropy(
                      mapsN3HW.slice(1, FLOWS, 1), targetN3HW.slice(1, FLOWS, 1), 1)
                  .times(weightN1HW)
                  .sum();
          return flow.plus(probability).dividedBy(total);
        });
  }
}
