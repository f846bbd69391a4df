package org.lexyscope.report;

import java.util.List;

/** Rates grouped by phase. */
final class Phases {
  private Phases() {}

  /** The phases' names in order of their first start. */
  static List<String> inOrder(List<RateRow> rates) {
    return rates.stream()
        .sorted((one, other) -> Double.compare(one.from(), other.from()))
        .map(RateRow::phase)
        .distinct()
        .toList();
  }

  /** The half-times of one phase that count: converged and above 0. */
  static List<Double> halfTimes(List<RateRow> rates, String phase) {
    return rates.stream()
        .filter(row -> row.phase().equals(phase) && row.isUsable())
        .map(row -> row.halfTime().value())
        .filter(value -> Double.isFinite(value) && value > 0)
        .toList();
  }

  /**
   * The half-time of a phase: of a single cell its own fit with its interval, of several the
   * geometric mean with the interval over cells.
   */
  static Estimate halfTime(List<RateRow> rates, String phase) {
    List<Double> values = halfTimes(rates, phase);
    if (values.size() != 1) {
      return Spread.geometricMean(values);
    }
    return rates.stream()
        .filter(row -> row.phase().equals(phase) && row.isUsable())
        .map(RateRow::halfTime)
        .filter(estimate -> estimate.value() > 0)
        .findFirst()
        .orElse(Estimate.UNKNOWN);
  }
}
