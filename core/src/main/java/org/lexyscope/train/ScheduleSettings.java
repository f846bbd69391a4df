package org.lexyscope.train;

/** How the learning rate changes over a training. */
public sealed interface ScheduleSettings permits ConstantRateSettings, CosineRateSettings {
  /**
   * The factor on the learning rate at a step.
   *
   * @param step from 0
   * @param steps of the whole training
   * @return 0 to 1
   */
  double factor(long step, long steps);
}
