package org.lexyscope.report;

/**
 * A number with its 95 % interval; what is not known is NaN.
 *
 * @param value the estimate
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(double value, double low, double high) {
  public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  public boolean isKnown() {
    return Double.isFinite(value);
  }

  boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** The same estimate in another unit. */
  Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor);
  }
}
