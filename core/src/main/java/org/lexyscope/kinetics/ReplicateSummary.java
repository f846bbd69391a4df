package org.lexyscope.kinetics;

import java.util.Arrays;
import java.util.List;

/**
 * A number of many cells from several replicates, the replicate being the unit: the mean of the
 * replicates' means with its t interval (S. Lord et al., J. Cell Biol. 219, e202001064, 2020).
 *
 * @param replicateMeans means over the cells of each replicate that has any, in their order
 * @param mean of the replicate means; NaN when no replicate has a cell
 * @param low lower end of the 95 % interval; NaN below two replicates
 * @param high upper end
 * @param cellCount cells with a value
 */
public record ReplicateSummary(
    List<Double> replicateMeans, double mean, double low, double high, int cellCount) {
  public ReplicateSummary {
    replicateMeans = List.copyOf(replicateMeans);
  }

  /**
   * The summary.
   *
   * @param replicates the values of each replicate's cells, NaN where a cell has none
   */
  public static ReplicateSummary of(List<double[]> replicates) {
    List<double[]> found =
        replicates.stream()
            .map(cells -> Arrays.stream(cells).filter(Double::isFinite).toArray())
            .filter(cells -> cells.length > 0)
            .toList();
    double[] means =
        found.stream().mapToDouble(cells -> Arrays.stream(cells).average().orElseThrow()).toArray();
    double mean = Arrays.stream(means).average().orElse(Double.NaN);
    double halfWidth = means.length < 2 ? Double.NaN : MeanTrace.halfWidth(means, mean);
    return new ReplicateSummary(
        Arrays.stream(means).boxed().toList(),
        mean,
        mean - halfWidth,
        mean + halfWidth,
        found.stream().mapToInt(cells -> cells.length).sum());
  }

  public int replicateCount() {
    return replicateMeans.size();
  }
}
