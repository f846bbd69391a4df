package org.lexyscope.kinetics;

/**
 * Student's t distribution at whole degrees of freedom, from its finite series (M. Abramowitz and
 * I. Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
final class StudentT {
  private StudentT() {}

  /**
   * The t that holds 95 % of the distribution between -t and t.
   *
   * @param degrees of freedom, at least 1
   */
  static double quantile95(int degrees) {
    double low = 0;
    double high = 20;
    for (int step = 0; step < 80; step++) {
      double middle = (low + high) / 2;
      if (central(middle, degrees) < 0.95) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Probability between -t and t. */
  static double central(double t, int degrees) {
    if (degrees < 1) {
      throw new IllegalArgumentException(
          "Student's t needs at least 1 degree of freedom, found " + degrees + ".");
    }
    double theta = Math.atan(t / Math.sqrt(degrees));
    double cos = Math.cos(theta);
    boolean odd = degrees % 2 == 1;
    double term = odd ? cos : 1;
    double sum = 0;
    for (int power = odd ? 1 : 0; power <= degrees - 2; power += 2) {
      sum += term;
      term *= cos * cos * (power + 1) / (power + 2);
    }
    return odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
  }
}
