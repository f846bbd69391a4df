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

  /**
   * Of a number above 0: the same with an interval that also holds an independent error of its
   * logarithm, {@code ln(high / value) -> sqrt(ln(high / value)^2 + error^2)}, likewise below. A
   * lower end of 0 stays.
   */
  Estimate widened(double error) {
    double above = Math.hypot(Math.log(high / value), error);
    double newLow = low > 0 ? value * Math.exp(-Math.hypot(Math.log(value / low), error)) : low;
    return new Estimate(value, newLow, value * Math.exp(above));
  }

  /** Of a falling function of this number, such as the half-time of a rate. */
  Estimate falling(DoubleUnaryOperator function) {
    return new Estimate(
        function.applyAsDouble(value), function.applyAsDouble(high), function.applyAsDouble(low));
  }
}
