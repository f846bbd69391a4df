package org.lexyscope.loss;

import java.util.List;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * {@code -sum w c_k t_k log softmax(x)_k / sum w c_k t_k}, the sums over pixels and classes k: the
 * mean over pixels, each weighted by its own weight and its class's.
 */
record CrossEntropy(List<Double> classWeights) implements Loss {
  @Override
  public Tensor of(Tensor logitsNKHW, Tensor targetNKHW, Tensor weightN1HW) {
    return TorchScope.block(
        () -> {
          Tensor counts = targetNKHW.times(classWeights(logitsNKHW)).times(weightN1HW);
          return logitsNKHW.logSoftmax(1).times(counts).sum().dividedBy(counts.sum()).times(-1);
        });
  }

  private Tensor classWeights(Tensor logitsNKHW) {
    float[] weights = new float[classWeights.size()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = classWeights.get(index).floatValue();
    }
    return Tensor.fromFloats(weights, 1, weights.length, 1, 1).to(logitsNKHW.device());
  }
}
