package org.lexyscope.loss;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * The Hausdorff-distance loss from distance transforms (Karimi and Salcudean 2019, IEEE
 * Transactions on Medical Imaging 39:499, equation 8 with their exponent of 2):
 *
 * <pre>sum w (p - t)^2 (d_p^2 + d_t^2) / sum w</pre>
 *
 * where d_p and d_t are the distances of a pixel from the outlines of the prediction, cut at 0.5,
 * and of the truth, divided by the longer edge of the image. A wrong pixel costs more the farther
 * it lies from either outline. The distances take no part in the gradient.
 */
record HausdorffDistance() implements Loss {
  @Override
  public Tensor of(Tensor logitsN1HW, Tensor targetN1HW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          Tensor probability = logitsN1HW.sigmoid();
          double edge = Math.max(logitsN1HW.size(2), logitsN1HW.size(3));
          Tensor distances =
              OutlineDistances.squaredPx(probability)
                  .plus(OutlineDistances.squaredPx(targetN1HW))
                  .times(1 / (edge * edge));
          Tensor wrong = probability.minus(targetN1HW);
          return wrong
              .times(wrong)
              .times(distances)
              .times(weightN1HW)
              .sum()
              .dividedBy(weightN1HW.sum());
        });
  }
}
