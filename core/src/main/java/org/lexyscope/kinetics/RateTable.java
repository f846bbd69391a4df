package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.PhaseFit.NotConverged;

/** The rows of {@code rates.csv}; docs/measures.md explains the columns. */
public final class RateTable {
  private static final List<String> ESTIMATES =
      List.of("rate", "half_time", "plateau", "export_rate", "import_rate");

  private RateTable() {}

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

  /** One row a cell and phase, as text; a fit without numbers has empty cells. */
  public static List<List<String>> rows(Rates rates) {
    return rates.cells().stream().map(cell -> row(rates, cell)).toList();
  }

  private static List<String> row(Rates rates, CellRate cell) {
    Phase phase = cell.phase();
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(cell.cell()));
    row.add(phase.name());
    row.add(phase.from().word());
    row.add(Integer.toString(phase.firstFrame()));
    row.add(Integer.toString(phase.endFrame() - 1));
    row.addAll(
        switch (cell.fit()) {
          case Converged fit -> numbers(fit);
          case NotConverged fit -> nothing();
        });
    row.add(Integer.toString(cell.fit().frameCount()));
    row.add(rates.axis().unit().rateWord());
    row.add(rates.axis().unit().timeWord());
    row.add(number(rates.volumeRatio().value()));
    row.add(rates.volumeRatio().rhoFrom().word());
    row.add(String.join(" ", cell.flags()));
    return row;
  }

  private static List<String> numbers(Converged fit) {
    List<String> cells = new ArrayList<>();
    cells.add(fit.direction().name().toLowerCase(Locale.ROOT));
    for (Estimate estimate :
        List.of(fit.rate(), fit.halfTime(), fit.plateau(), fit.exportRate(), fit.importRate())) {
      cells.add(number(estimate.value()));
      cells.add(number(estimate.low()));
      cells.add(number(estimate.high()));
    }
    cells.add(number(fit.start()));
    cells.add(number(fit.r2()));
    cells.add(number(fit.residualSd()));
    return cells;
  }

  private static List<String> nothing() {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < 1 + 3 * ESTIMATES.size() + 3; column++) {
      cells.add("");
    }
    return cells;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
