package org.lexyscope.kinetics;

import java.util.Arrays;
import java.util.List;

/**
 * The mean of several cells' traces by frame, with the 95 % band of the mean, {@code mean +- t sd /
 * sqrt(n)}, from three cells on.
 *
 * <p>The arrays are shared, not copied, and never changed.
 */
public final class MeanTrace {
  /** Fewer cells have no band. */
  public static final int MIN_CELLS = 3;

  private final double[] mean;
  private final double[] low;
  private final double[] high;
  private final int[] cellCount;

  private MeanTrace(int frameCount) {
    mean = new double[frameCount];
    low = new double[frameCount];
    high = new double[frameCount];
    cellCount = new int[frameCount];
  }

  /**
   * The mean trace.
   *
   * @param traces one array of {@code frameCount} values a cell, NaN where missing
   */
  public static MeanTrace of(int frameCount, List<double[]> traces) {
    MeanTrace result = new MeanTrace(frameCount);
    for (int frame = 0; frame < frameCount; frame++) {
      int at = frame;
      double[] values =
          traces.stream().mapToDouble(trace -> trace[at]).filter(Double::isFinite).toArray();
      result.set(frame, values);
    }
    return result;
  }

  private void set(int frame, double[] values) {
    int n = values.length;
    cellCount[frame] = n;
    mean[frame] = n == 0 ? Double.NaN : Arrays.stream(values).sum() / n;
    double halfWidth = n < MIN_CELLS ? Double.NaN : halfWidth(values, mean[frame]);
    low[frame] = mean[frame] - halfWidth;
    high[frame] = mean[frame] + halfWidth;
  }

  /** Half the 95 % interval of the mean of at least two values. */
  static double halfWidth(double[] values, double mean) {
    int n = values.length;
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return StudentT.quantile95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  }

  /** By frame, NaN where no cell has a value. */
  public double[] mean() {
    return mean;
  }

  /** Lower edge of the band, NaN where there are fewer than {@link #MIN_CELLS} cells. */
  public double[] low() {
    return low;
  }

  /** Upper edge of the band, NaN like {@link #low()}. */
  public double[] high() {
    return high;
  }

  /** Cells with a value, by frame. */
  public int[] cellCount() {
    return cellCount;
  }
}
