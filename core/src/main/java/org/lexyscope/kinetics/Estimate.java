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
   * The same with an interval that also holds an independent error of the logarithm of the number's
   * size, {@code ln(high / value) -> sqrt(ln(high / value)^2 + error^2)}, likewise below. An end of
   * 0 or of the other sign stays, and so does a number that is 0.
   */
  Estimate widened(double error) {
    if (value == 0) {
      return this;
    }
    if (value < 0) {
      Estimate mirrored = new Estimate(-value, -high, -low).widened(error);
      return new Estimate(value, -mirrored.high, -mirrored.low);
    }
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
