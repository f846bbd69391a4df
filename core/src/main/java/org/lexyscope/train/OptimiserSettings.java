package org.lexyscope.train;

/**
 * Adam with decoupled weight decay.
 *
 * @param learningRate at the height of the schedule, above 0
 * @param weightDecay at least 0
 * @param schedule of the learning rate
 */
public record OptimiserSettings(
    double learningRate, double weightDecay, ScheduleSettings schedule) {
  public OptimiserSettings {
    if (!(learningRate > 0) || !(weightDecay >= 0)) {
      throw new IllegalArgumentException(
          "The learning rate must be above 0 and weight decay at least 0, found %s and %s."
              .formatted(learningRate, weightDecay));
    }
  }
}
