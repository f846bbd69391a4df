package org.lexyscope.evaluate;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Mean, standard deviation and median of scores.
 *
 * @param count values; the rest is NaN when there are none
 * @param sd with n - 1 in the denominator; 0 for one value
 */
public record Spread(int count, double mean, double sd, double median) {

  /** Of all values but NaN; an infinite one counts, and its mean and deviation are infinite. */
  public static Spread of(DoubleStream scores) {
    double[] values = scores.filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = values.length;
    if (n == 0) {
      return new Spread(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = Arrays.stream(values).sum() / n;
    if (Double.isInfinite(mean)) {
      return new Spread(n, mean, mean, median(values));
    }
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Spread(n, mean, Math.sqrt(squares / Math.max(1, n - 1)), median(values));
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] == sorted[middle]
            ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
