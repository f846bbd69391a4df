package org.lexyscope.train;

import java.util.OptionalDouble;
import org.lexyscope.torch.Penalties;

/**
 * Adam with decoupled weight decay and, where asked for, penalties on the weights.
 *
 * @param learningRate at the height of the schedule, above 0
 * @param weightDecay at least 0
 * @param l1 of {@link Penalties#l1}, at least 0; none when absent
 * @param l2 of {@link Penalties#l2}, at least 0; none when absent
 * @param schedule of the learning rate
 */
public record OptimiserSettings(
    double learningRate,
    double weightDecay,
    OptionalDouble l1,
    OptionalDouble l2,
    ScheduleSettings schedule) {
  public OptimiserSettings {
    if (!(learningRate > 0)
        || !(weightDecay >= 0)
        || !(l1.orElse(0) >= 0)
        || !(l2.orElse(0) >= 0)) {
      throw new IllegalArgumentException(
          "The learning rate must be above 0 and weight decay, l1 and l2 at least 0, found %s, %s, %s and %s."
              .formatted(learningRate, weightDecay, l1.orElse(0), l2.orElse(0)));
    }
  }

  /** Without penalties. */
  public OptimiserSettings(double learningRate, double weightDecay, ScheduleSettings schedule) {
    this(learningRate, weightDecay, OptionalDouble.empty(), OptionalDouble.empty(), schedule);
  }

  /** What Adam keeps weights small by. */
  Penalties penalties() {
    return new Penalties(weightDecay, l1.orElse(0), l2.orElse(0));
  }
}
