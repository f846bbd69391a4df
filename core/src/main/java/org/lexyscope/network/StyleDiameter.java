package org.lexyscope.network;

import java.util.Map;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;

/**
 * Cellpose's size model: the logarithm of the nuclei's diameter, over the diameter they have in
 * training, as a linear function of the style.
 *
 * <p>All zero, as in a network that only has official weights, it says the diameter of training.
 *
 * @param weights one for each number of the style
 * @param bias added
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
public record StyleDiameter(float[] weights, float bias) {
  private static final String WEIGHT = "diameter.weight";
  private static final String BIAS = "diameter.bias";

  static StyleDiameter of(Network network) {
    return new StyleDiameter(values(network, WEIGHT), values(network, BIAS)[0]);
  }

  private static float[] values(Network network, String name) {
    Tensor tensor = network.state().get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("The network lacks tensor \"" + name + "\".");
    }
    return tensor.toFloats();
  }

  /** What a weight file holds of it, by name. */
  public Map<String, StoredTensor> stored() {
    return Map.of(
        WEIGHT, StoredTensor.ofFloats(weights, weights.length),
        BIAS, StoredTensor.ofFloats(new float[] {bias}, 1));
  }

  /**
   * The diameter in the pixels of the image whose style this is.
   *
   * @param trainedPx diameter of nuclei in training
   */
  public double diameterPx(float[] style, double trainedPx) {
    double log = bias;
    for (int i = 0; i < weights.length; i++) {
      log += weights[i] * (double) style[i];
    }
    return trainedPx * Math.exp(log);
  }
}
