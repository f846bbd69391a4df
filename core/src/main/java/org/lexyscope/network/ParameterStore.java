package org.lexyscope.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * The named tensors of one network, made in order from one seed.
 *
 * <p>Weights and biases start as PyTorch's layers do: uniform within {@code 1 / sqrt(fan-in)} (He
 * et al. 2015 with a = sqrt 5). Those of VGG16 and ResNet34 start as torchvision's do: normal with
 * variance {@code 2 / fan-out}; those of StarDist as Keras's do (Glorot and Bengio 2010).
 */
final class ParameterStore implements AutoCloseable {
  private final SplittableRandom random;
  private final Map<String, Tensor> parameters = new LinkedHashMap<>();
  private final Map<String, Tensor> buffers = new LinkedHashMap<>();

  ParameterStore(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A parameter drawn uniformly from -bound..bound. */
  Tensor uniform(String name, int fanIn, long... shape) {
    return within(1 / Math.sqrt(fanIn), name, shape);
  }

  /**
   * The weight of a convolution, out x in x kernel x kernel, drawn uniformly within {@code sqrt(6 /
   * (fan-in + fan-out))} (Glorot and Bengio 2010).
   */
  Tensor glorotUniform(String name, long... shape) {
    return within(Math.sqrt(6.0 / ((shape[0] + shape[1]) * shape[2] * shape[3])), name, shape);
  }

  private Tensor within(double bound, String name, long... shape) {
    float[] values = new float[count(shape)];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (bound * (2 * random.nextDouble() - 1));
    }
    return parameter(name, values, shape);
  }

  /** The weight of a convolution, out x in x kernel x kernel, drawn from a normal distribution. */
  Tensor heNormal(String name, long... shape) {
    double sd = Math.sqrt(2.0 / (shape[0] * shape[2] * shape[3]));
    float[] values = new float[count(shape)];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (sd * random.nextGaussian());
    }
    return parameter(name, values, shape);
  }

  /** A parameter of one value throughout. */
  Tensor constant(String name, float value, long... shape) {
    return parameter(name, filled(value, shape), shape);
  }

  private Tensor parameter(String name, float[] values, long... shape) {
    Tensor parameter = owned(values, shape).requireGradient();
    parameters.put(name, parameter);
    return parameter;
  }

  /** A tensor that is saved with the weights and not learnt. */
  Tensor buffer(String name, float value, long... shape) {
    Tensor buffer = owned(filled(value, shape), shape);
    buffers.put(name, buffer);
    return buffer;
  }

  private static Tensor owned(float[] values, long... shape) {
    try (TorchScope scope = TorchScope.open()) {
      return scope.own(Tensor.fromFloats(values, shape));
    }
  }

  private static float[] filled(float value, long... shape) {
    float[] values = new float[count(shape)];
    Arrays.fill(values, value);
    return values;
  }

  private static int count(long... shape) {
    long count = 1;
    for (long length : shape) {
      count = Math.multiplyExact(count, length);
    }
    return Math.toIntExact(count);
  }

  Map<String, Tensor> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  Map<String, Tensor> buffers() {
    return Collections.unmodifiableMap(buffers);
  }

  Map<String, Tensor> all() {
    Map<String, Tensor> all = new LinkedHashMap<>(parameters);
    all.putAll(buffers);
    return all;
  }

  void moveTo(Device device, MemoryLayout layout) {
    all().values().forEach(tensor -> tensor.moveTo(device, layout));
  }

  @Override
  public void close() {
    all().values().forEach(Tensor::close);
  }
}
