package org.lexyscope.kinetics;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with its 95 % interval.
 *
 * @param value within the interval
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
  public Estimate {
    if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "An estimate lies inside its finite interval, found %s in %s to %s."
              .formatted(value, low, high));
    }
  }

  /** The same with ends so many times as far away. */
  Estimate stretched(double times) {
    return new Estimate(value, value + times * (low - value), value + times * (high - value));
  }

  /** The same with ends so many times as far away in the logarithm, of a number above 0. */
  Estimate stretchedInLog(double times) {
    return low > 0
        ? new Estimate(
            value, value * Math.pow(low / value, times), value * Math.pow(high / value, times))
        : stretched(times);
  }

  /** Of a falling function of this number, such as the half-time of a rate. */
  Estimate falling(DoubleUnaryOperator function) {
    return new Estimate(
        function.applyAsDouble(value), function.applyAsDouble(high), function.applyAsDouble(low));
  }
}
