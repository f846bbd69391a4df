package org.lexyscope.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Values to places on a drawing, straight or by logarithm.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}
 * @param start place in pixels
 * @param end place in pixels
 * @param log whether equal ratios are equally far apart
 */
record Axis(double from, double to, double start, double end, boolean log) {
  double at(double value) {
    double share =
        log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    return start + share * (end - start);
  }

  /** About so many round values within the axis: 1, 2 or 5 times a power of ten. */
  List<Double> ticks(int wanted) {
    return log && to / from >= 2 ? logTicks() : evenTicks(wanted);
  }

  private List<Double> evenTicks(int wanted) {
    double raw = (to - from) / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step =
        raw <= power
            ? power
            : raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
    List<Double> ticks = new ArrayList<>();
    for (long index = (long) Math.ceil(from / step - 1e-9);
        index * step <= to + 1e-9 * step;
        index++) {
      ticks.add(index * step);
    }
    return ticks;
  }

  private List<Double> logTicks() {
    double[] factors = to / from < 20 ? new double[] {1, 1.5, 2, 3, 5, 7} : new double[] {1, 2, 5};
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (double factor : factors) {
        double tick = factor * Math.pow(10, power);
        if (tick >= from && tick <= to) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** A tick as text: 0.5, 10, 1500. */
  static String text(double tick) {
    return new BigDecimal(tick, new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
