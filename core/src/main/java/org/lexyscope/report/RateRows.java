package org.lexyscope.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.kinetics.PhaseFit;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.measure.Flag;

/**
 * Fitted rates as a report shows them.
 *
 * <p>A phase is called by what most of its cells do in it: "export in light", "import in dark".
 */
public final class RateRows {
  private static final String FITTED = "nuclear_fraction";

  private RateRows() {}

  /** One row a cell and phase, those without numbers included. */
  public static List<RateRow> of(Rates rates) {
    Map<Phase, String> names = new HashMap<>();
    rates.phases().forEach(phase -> names.put(phase, name(phase, rates.cells())));
    List<RateRow> rows = new ArrayList<>();
    for (CellRate cell : rates.cells()) {
      rows.add(row(cell, names.getOrDefault(cell.phase(), cell.phase().name()), rates));
    }
    return rows;
  }

  private static String name(Phase phase, List<CellRate> cells) {
    int exports = 0;
    int imports = 0;
    for (CellRate cell : cells) {
      if (cell.phase().equals(phase) && cell.fit() instanceof PhaseFit.Converged fit) {
        exports += fit.direction() == PhaseFit.Direction.EXPORT ? 1 : 0;
        imports += fit.direction() == PhaseFit.Direction.IMPORT ? 1 : 0;
      }
    }
    String where = phase.name().replace('_', ' ');
    return exports + imports == 0
        ? where
        : (exports >= imports ? "export in " : "import in ") + where;
  }

  private static RateRow row(CellRate cell, String phase, Rates rates) {
    double[] times = rates.axis().times();
    double from = times[cell.phase().firstFrame()];
    double to = times[cell.phase().endFrame() - 1];
    Set<String> flags = cell.flags().stream().map(Flag::text).collect(Collectors.toSet());
    return switch (cell.fit()) {
      case PhaseFit.Converged fit ->
          new RateRow(
              cell.cell(),
              phase,
              FITTED,
              from,
              to,
              shown(fit.rate()),
              shown(fit.halfTime()),
              shown(fit.plateau()),
              fit.start(),
              flags);
      case PhaseFit.NotConverged fit ->
          new RateRow(
              cell.cell(),
              phase,
              FITTED,
              from,
              to,
              Estimate.UNKNOWN,
              Estimate.UNKNOWN,
              Estimate.UNKNOWN,
              Double.NaN,
              flags);
    };
  }

  private static Estimate shown(org.lexyscope.kinetics.Estimate estimate) {
    return new Estimate(estimate.value(), estimate.low(), estimate.high());
  }
}
