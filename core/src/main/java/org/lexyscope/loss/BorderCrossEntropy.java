package org.lexyscope.loss;

import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * Binary cross-entropy in which a pixel at distance d (px) from the true outline counts {@code 1 +
 * borderWeight exp(-d^2 / (2 sigma^2))}: the weight map of the U-Net (Ronneberger, Fischer and Brox
 * 2015, equation 2), for the border of each nucleus in place of the gaps between two.
 */
record BorderCrossEntropy(double borderWeight, double sigmaPx) implements Loss {
  private static final Loss CROSS_ENTROPY = new BinaryCrossEntropy(1);

  @Override
  public Tensor of(Tensor logitsN1HW, Tensor targetN1HW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> CROSS_ENTROPY.of(logitsN1HW, targetN1HW, weights(targetN1HW).times(weightN1HW)));
  }

  private Tensor weights(Tensor targetN1HW) {
    float[] values = OutlineDistances.squaredPxValues(targetN1HW);
    for (int i = 0; i < values.length; i++) {
      boolean hasOutline = values[i] > 0;
      double near = hasOutline ? StrictMath.exp(-values[i] / (2 * sigmaPx * sigmaPx)) : 0;
      values[i] = (float) (1 + borderWeight * near);
    }
    return Tensor.fromFloats(values, targetN1HW.shape()).to(targetN1HW.device());
  }
}
