package org.lexyscope.report;

import java.util.List;
import org.lexyscope.kinetics.MeanTrace;

/** Means of a list of numbers with their 95 % interval, from {@link MeanTrace#MIN_CELLS} on. */
final class Spread {
  private Spread() {}

  /** The mean; without an interval for few values, {@link Estimate#UNKNOWN} for none. */
  static Estimate mean(List<Double> values) {
    MeanTrace one = MeanTrace.of(1, values.stream().map(value -> new double[] {value}).toList());
    return new Estimate(one.mean()[0], one.low()[0], one.high()[0]);
  }

  /** The geometric mean: the mean of logarithms, for values above 0 such as half-times. */
  static Estimate geometricMean(List<Double> values) {
    Estimate log = mean(values.stream().map(Math::log).toList());
    return new Estimate(Math.exp(log.value()), Math.exp(log.low()), Math.exp(log.high()));
  }
}
