package org.lexyscope.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;

/**
 * The weights of a U-Net as those of one that sees more planes and tells more classes: it starts
 * out blind to the added planes, and says of an added class what it says of the first.
 */
final class WidenedWeights {
  private WidenedWeights() {}

  /** Whether a network differs from a wider one in its numbers of planes and classes alone. */
  static boolean fits(UNetSettings narrow, UNetSettings wide) {
    UNetSettings widened =
        new UNetSettings(
            wide.inputChannels(),
            wide.outputChannels(),
            narrow.base(),
            narrow.depth(),
            narrow.normalisation());
    return widened.equals(wide)
        && narrow.inputChannels() <= wide.inputChannels()
        && narrow.outputChannels() <= wide.outputChannels();
  }

  /**
   * Stored weights in the shapes of a wider network.
   *
   * @param network its tensors by name
   */
  static Map<String, StoredTensor> of(
      Map<String, StoredTensor> stored, Map<String, Tensor> network) {
    Map<String, StoredTensor> widened = new LinkedHashMap<>();
    stored.forEach(
        (name, tensor) -> {
          Tensor wide = network.get(name);
          widened.put(name, wide == null ? tensor : widened(tensor, wide.shape()));
        });
    return widened;
  }

  /** Outputs lie along the first axis, inputs along the second, kernels in the others. */
  private static StoredTensor widened(StoredTensor tensor, long... wide) {
    long[] narrow = tensor.shape();
    if (narrow.length == 0 || narrow.length != wide.length) {
      return tensor;
    }
    float[] values = tensor.floats();
    int outputs = Math.toIntExact(narrow[0]);
    int inputs = narrow.length > 1 ? Math.toIntExact(narrow[1]) : 1;
    int kernel = values.length / (outputs * inputs);
    int wideOutputs = Math.toIntExact(wide[0]);
    int wideInputs = wide.length > 1 ? Math.toIntExact(wide[1]) : 1;
    float[] out = new float[wideOutputs * wideInputs * kernel];
    for (int output = 0; output < wideOutputs; output++) {
      int from = output < outputs ? output : 0;
      for (int input = 0; input < Math.min(inputs, wideInputs); input++) {
        System.arraycopy(
            values,
            (from * inputs + input) * kernel,
            out,
            (output * wideInputs + input) * kernel,
            kernel);
      }
    }
    return StoredTensor.ofFloats(out, wide);
  }
}
