package org.lexyscope.report;

import java.util.List;

/** Means with their 95 % interval: mean +- t(n-1) s / sqrt(n), from 3 values on. */
public final class Spread {
  /** Fewer values give a mean without an interval. */
  public static final int MIN_FOR_INTERVAL = 3;

  private Spread() {}

  /** The mean; without an interval below 3 values, {@link Estimate#UNKNOWN} for none. */
  public static Estimate mean(List<Double> values) {
    int count = values.size();
    if (count == 0) {
      return Estimate.UNKNOWN;
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    if (count < MIN_FOR_INTERVAL) {
      return new Estimate(mean, Double.NaN, Double.NaN);
    }
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double half = StudentT.upper975(count - 1) * Math.sqrt(squares / (count - 1) / count);
    return new Estimate(mean, mean - half, mean + half);
  }

  /** The geometric mean: the mean of logarithms, for values above 0 such as half-times. */
  public static Estimate geometricMean(List<Double> values) {
    Estimate log = mean(values.stream().map(Math::log).toList());
    return new Estimate(Math.exp(log.value()), Math.exp(log.low()), Math.exp(log.high()));
  }
}
