package org.lexyscope.report;

import java.util.Set;

/**
 * One fitted phase of one cell: {@code plateau + (start - plateau) exp(-rate (t - from))}.
 *
 * @param cell track id
 * @param phase what moves, such as {@code export}, {@code recovery}, {@code import}
 * @param quantity the fitted column of traces.csv: {@code nuclear_fraction} or {@code nucleus_mean}
 * @param from start of the phase in the report's {@link TimeUnit}
 * @param to end of the phase
 * @param rate per unit of time
 * @param halfTime ln 2 / rate
 * @param plateau in the fitted quantity
 * @param start fitted value at {@code from}; NaN when not known
 * @param flags such as {@code not_converged}
 */
public record RateRow(
    int cell,
    String phase,
    String quantity,
    double from,
    double to,
    Estimate rate,
    Estimate halfTime,
    Estimate plateau,
    double start,
    Set<String> flags) {
  public RateRow {
    flags = Set.copyOf(flags);
    if (!(to >= from)) {
      throw new IllegalArgumentException(
          "Cell %d, %s: a phase must not end before it begins, found %s to %s."
              .formatted(cell, phase, from, to));
    }
  }

  /** Whether the row counts in summaries: a number is there and the fit converged. */
  boolean isUsable() {
    return rate.isKnown() && !flags.contains("not_converged");
  }
}
