package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.PhaseFit.NotConverged;
import org.lexyscope.run.Csv;

/** The table {@code rates.csv}; docs/measures.md explains the columns. */
public final class RateTable {
  private static final List<String> ESTIMATES =
      List.of("rate", "half_time", "plateau", "export_rate", "import_rate");

  private RateTable() {}

  /** The table, one row a cell and phase. */
  public static Csv of(Rates rates) {
    Csv table = new Csv(header().toArray(String[]::new));
    rows(rates).forEach(row -> table.add(row.toArray()));
    return table;
  }

  /** Column names. */
  public static List<String> header() {
    List<String> columns =
        new ArrayList<>(
            List.of("cell", "phase", "phase_from", "first_frame", "last_frame", "direction"));
    for (String estimate : ESTIMATES) {
      columns.addAll(List.of(estimate, estimate + "_low", estimate + "_high"));
    }
    columns.addAll(List.of("start", "r2", "residual_sd", "frames", "rate_unit", "time_unit"));
    columns.addAll(List.of("rho", "rho_from", "flags"));
    return List.copyOf(columns);
  }

  /** The cells of each row; where a fit has no numbers they are NaN. */
  public static List<List<Object>> rows(Rates rates) {
    return rates.cells().stream().map(cell -> row(rates, cell)).toList();
  }

  private static List<Object> row(Rates rates, CellRate cell) {
    Phase phase = cell.phase();
    List<Object> row = new ArrayList<>();
    row.addAll(List.of(cell.cell(), phase.name(), phase.from().word()));
    row.addAll(List.of(phase.firstFrame(), phase.endFrame() - 1));
    switch (cell.fit()) {
      case Converged fit -> {
        row.add(fit.direction().name().toLowerCase(Locale.ROOT));
        row.addAll(numbers(fit));
      }
      case NotConverged fit -> {
        row.add("");
        row.addAll(Collections.nCopies(3 * ESTIMATES.size() + 3, Double.NaN));
      }
    }
    row.add(cell.fit().frameCount());
    row.addAll(List.of(rates.axis().unit().rateWord(), rates.axis().unit().timeWord()));
    row.addAll(List.of(rates.volumeRatio().value(), rates.volumeRatio().rhoFrom().word()));
    row.add(cell.flagText());
    return row;
  }

  private static List<Object> numbers(Converged fit) {
    List<Object> numbers = new ArrayList<>();
    for (Estimate estimate :
        List.of(fit.rate(), fit.halfTime(), fit.plateau(), fit.exportRate(), fit.importRate())) {
      numbers.addAll(List.of(estimate.value(), estimate.low(), estimate.high()));
    }
    numbers.addAll(List.of(fit.start(), fit.r2(), fit.residualSd()));
    return numbers;
  }
}
