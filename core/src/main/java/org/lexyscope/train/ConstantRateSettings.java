package org.lexyscope.train;

/** The same learning rate from the first step to the last. */
public record ConstantRateSettings() implements ScheduleSettings {
  @Override
  public double factor(long step, long steps) {
    return 1;
  }
}
