package org.lexyscope.simulate;

/** The checks every settings record makes; a message names the setting, the value and the range. */
final class Checks {
  private Checks() {}

  static void positive(String setting, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(setting + " must be above 0, found " + value + ".");
    }
  }

  static void notNegative(String setting, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(setting + " must be at least 0, found " + value + ".");
    }
  }

  static void between(String setting, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          setting + " must lie between " + low + " and " + high + ", found " + value + ".");
    }
  }
}
