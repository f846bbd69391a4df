package org.lexyscope.torch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019):
 *
 * <pre>
 * theta &lt;- theta (1 - rate * decay)
 * m &lt;- b1 m + (1 - b1) g        v &lt;- b2 v + (1 - b2) g^2
 * theta &lt;- theta - rate * m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + eps)
 * </pre>
 *
 * <p>L1 and L2 penalties add {@code l1 sign(theta) + l2 theta} to the gradients g of weights: of
 * parameters with more than one axis, since biases and normalisation do not make a network wild.
 * Adam then scales them with the gradient, which decoupled decay is there to avoid. The loss that
 * is reported stays without them.
 *
 * <p>The operators and their order are PyTorch's, so a step gives PyTorch's bits.
 */
public final class Adam implements AutoCloseable {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final List<Slot> slots;
  private final Penalties penalties;
  private int steps;

  /** A parameter and the running means of its gradient and squared gradient. */
  private record Slot(String name, Tensor parameter, Tensor mean, Tensor square) {}

  /**
   * @param parameters name to parameter, already on their device and in their layout
   * @param weightDecay 0 for plain Adam
   */
  public Adam(Map<String, Tensor> parameters, double weightDecay) {
    this(parameters, new Penalties(weightDecay, 0, 0));
  }

  /**
   * @param parameters name to parameter, already on their device and in their layout
   */
  public Adam(Map<String, Tensor> parameters, Penalties penalties) {
    this.penalties = penalties;
    this.slots =
        parameters.entrySet().stream()
            .map(e -> new Slot(e.getKey(), e.getValue(), zeros(e.getValue()), zeros(e.getValue())))
            .toList();
  }

  private static Tensor zeros(Tensor parameter) {
    try (TorchScope scope = TorchScope.open()) {
      return scope.own(new Tensor(torch.zeros_like(parameter.detach().handle())));
    }
  }

  /** Changes every parameter that has a gradient, and drops the gradients. */
  public void step(double learningRate) {
    steps++;
    double stepSize = learningRate / (1 - Math.pow(BETA1, steps));
    double rootOfVarianceBias = Math.sqrt(1 - Math.pow(BETA2, steps));
    double decay = 1 - learningRate * penalties.weightDecay();
    try (NoGrad noGrad = NoGrad.open()) {
      for (Slot slot : slots) {
        if (slot.parameter.hasGradient()) {
          update(slot, decay, stepSize, rootOfVarianceBias);
        }
      }
    }
  }

  private void update(Slot slot, double decay, double stepSize, double rootOfVarianceBias) {
    try (TorchScope scope = TorchScope.open()) {
      org.bytedeco.pytorch.Tensor parameter = slot.parameter.handle();
      org.bytedeco.pytorch.Tensor gradient = parameter.mutable_grad();
      org.bytedeco.pytorch.Tensor mean = slot.mean.handle();
      org.bytedeco.pytorch.Tensor square = slot.square.handle();
      if (parameter.dim() > 1) {
        penalise(parameter, gradient);
      }
      if (penalties.weightDecay() > 0) {
        parameter.mul_(new Scalar(decay));
      }
      mean.lerp_(gradient, new Scalar(1 - BETA1));
      square.mul_(new Scalar(BETA2));
      square.addcmul_(gradient, gradient, new Scalar(1 - BETA2));
      org.bytedeco.pytorch.Tensor root = square.sqrt();
      root.div_(new Scalar(rootOfVarianceBias));
      root.add_(new Scalar(EPSILON));
      parameter.addcdiv_(mean, root, new Scalar(-stepSize));
      slot.parameter.clearGradient();
    }
  }

  private void penalise(
      org.bytedeco.pytorch.Tensor parameter, org.bytedeco.pytorch.Tensor gradient) {
    if (penalties.l2() > 0) {
      gradient.add_(parameter, new Scalar(penalties.l2()));
    }
    if (penalties.l1() > 0) {
      gradient.add_(parameter.sign(), new Scalar(penalties.l1()));
    }
  }

  /** What a checkpoint needs besides the parameters: both moments by name, and the step count. */
  public Map<String, StoredTensor> state() {
    Map<String, StoredTensor> state = new LinkedHashMap<>(Weights.store(moments()));
    state.put("steps", StoredTensor.ofLongs(new long[] {steps}, 1));
    return state;
  }

  /**
   * Takes up a state where {@link #state} left it.
   *
   * @throws IllegalArgumentException if a moment is missing or has another shape
   */
  public void restore(Map<String, StoredTensor> state) {
    Map<String, StoredTensor> moments = new LinkedHashMap<>(state);
    StoredTensor count = moments.remove("steps");
    if (count == null) {
      throw new IllegalArgumentException("The optimiser's state lacks \"steps\".");
    }
    Weights.load(moments(), moments);
    steps = Math.toIntExact(count.longs()[0]);
  }

  private Map<String, Tensor> moments() {
    Map<String, Tensor> moments = new LinkedHashMap<>();
    for (Slot slot : slots) {
      moments.put("mean." + slot.name, slot.mean);
      moments.put("square." + slot.name, slot.square);
    }
    return moments;
  }

  @Override
  public void close() {
    moments().values().forEach(Tensor::close);
  }
}
