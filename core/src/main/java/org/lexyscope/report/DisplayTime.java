package org.lexyscope.report;

import java.util.List;
import java.util.Locale;

/**
 * The unit in which a page writes times: seconds below 3 minutes, minutes below 5 hours, then
 * hours; or frames.
 *
 * @param perUnit how many of the input's units make one of these
 * @param name such as {@code min}
 */
record DisplayTime(double perUnit, String name) {
  static DisplayTime of(TimeUnit unit, List<Double> frameTimes) {
    if (unit == TimeUnit.FRAMES) {
      return new DisplayTime(1, "frames");
    }
    double lastS = frameTimes.isEmpty() ? 0 : frameTimes.getLast() - frameTimes.getFirst();
    if (lastS < 180) {
      return new DisplayTime(1, "s");
    }
    return lastS < 5 * 3600 ? new DisplayTime(60, "min") : new DisplayTime(3600, "h");
  }

  double shown(double time) {
    return time / perUnit;
  }

  /** The unit of a rate. */
  String perName() {
    return name.equals("frames") ? "/frame" : "/" + name;
  }

  /** A moment with its unit: {@code 5.0 min}; {@code frame 12} where times are frames. */
  String moment(double time) {
    return name.equals("frames")
        ? String.format(Locale.ROOT, "frame %.0f", time)
        : String.format(Locale.ROOT, "%.1f %s", shown(time), name);
  }

  /**
   * A duration with its interval, both to the decimals of two digits: {@code 2.1 min [1.8, 2.5]}.
   */
  String duration(Estimate estimate) {
    Estimate shown = estimate.times(1 / perUnit);
    int decimals = decimals(shown);
    String value = fixed(shown.value(), decimals) + " " + name;
    return shown.hasInterval()
        ? "%s [%s, %s]"
            .formatted(value, fixed(shown.low(), decimals), fixed(shown.high(), decimals))
        : value;
  }

  /** Three significant digits: 0.123, 1.23, 12.3, 123. */
  static String number(double value) {
    return fixed(value, decimals(value, 3));
  }

  /** Decimals that show two digits of the value and one of its interval's half width. */
  private static int decimals(Estimate estimate) {
    int ofValue = decimals(estimate.value(), 2);
    double half = (estimate.high() - estimate.low()) / 2;
    return half > 0 ? Math.max(ofValue, decimals(half, 1)) : ofValue;
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Decimals for so many significant digits; a value that rounds up to 10 counts as 10. */
  private static int decimals(double value, int digits) {
    double size = Math.abs(value);
    if (size == 0) {
      return 0;
    }
    int whole = (int) Math.floor(Math.log10(size * (1 + 0.5 * Math.pow(10, -digits)))) + 1;
    return Math.clamp(digits - whole, 0, 6);
  }
}
