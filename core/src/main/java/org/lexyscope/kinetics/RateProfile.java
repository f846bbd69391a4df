package org.lexyscope.kinetics;

/**
 * The smallest squared residuals of an exponential as a function of ln k, plateau and amplitude
 * being solved for at each k.
 */
final class RateProfile {
  /** Slowest rate searched: by the end it has run this part of its way, a straight line. */
  private static final double MIN_RATE_TIMES_SPAN = 0.02;

  /** Fastest rate searched: done before the second frame. */
  private static final double MAX_RATE_TIMES_STEP = 10;

  private static final int GRID = 200;
  private static final int COARSE_STEP = 8;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Residuals below this part of the total are rounding. */
  private static final double ROUNDING = 1e-13;

  private final double[] sinceStart;
  private final double[] centred;
  private final double mean;
  private final double total;
  private final double minLnRate;
  private final double maxLnRate;

  /**
   * The best curve at one rate.
   *
   * @param rate k
   * @param squaredResiduals about the curve, summed
   * @param plateauCurvature squared residuals grow by this times (plateau change) squared, the
   *     amplitude following
   */
  record Solution(
      double rate,
      double plateau,
      double amplitude,
      double squaredResiduals,
      double plateauCurvature) {}

  RateProfile(double[] times, double[] values) {
    sinceStart = new double[times.length];
    centred = new double[times.length];
    double sum = 0;
    double smallestStep = Double.POSITIVE_INFINITY;
    for (int i = 0; i < times.length; i++) {
      sinceStart[i] = times[i] - times[0];
      sum += values[i];
      smallestStep = i == 0 ? smallestStep : Math.min(smallestStep, times[i] - times[i - 1]);
    }
    mean = sum / times.length;
    double squares = 0;
    for (int i = 0; i < times.length; i++) {
      centred[i] = values[i] - mean;
      squares += centred[i] * centred[i];
    }
    total = squares;
    minLnRate = Math.log(MIN_RATE_TIMES_SPAN / sinceStart[times.length - 1]);
    maxLnRate = Math.log(MAX_RATE_TIMES_STEP / smallestStep);
  }

  int frameCount() {
    return centred.length;
  }

  /** Squared deviations from the mean. */
  double total() {
    return total;
  }

  /** Grid point from 0 to {@link #gridEnd()}; both ends are edges, not answers. */
  double lnRateAt(int gridIndex) {
    return minLnRate + (maxLnRate - minLnRate) * gridIndex / GRID;
  }

  int gridEnd() {
    return GRID;
  }

  /** The ln k of the smallest residuals; on an edge when the data ask for more. */
  double bestLnRate() {
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int index = 0; index <= GRID; index++) {
      double residuals = at(lnRateAt(index)).squaredResiduals();
      if (residuals < smallest) {
        smallest = residuals;
        best = index;
      }
    }
    return best == 0 || best == GRID
        ? lnRateAt(best)
        : goldenSection(lnRateAt(best - 1), lnRateAt(best + 1));
  }

  /** The best of a sparse grid, for comparing many stretches of a trace. */
  Solution coarseBest() {
    Solution best = at(minLnRate);
    for (int index = COARSE_STEP; index <= GRID; index += COARSE_STEP) {
      Solution candidate = at(lnRateAt(index));
      best = candidate.squaredResiduals() < best.squaredResiduals() ? candidate : best;
    }
    return best;
  }

  private double goldenSection(double from, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-9) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (at(left).squaredResiduals() < at(right).squaredResiduals()) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  Solution at(double lnRate) {
    double rate = Math.exp(lnRate);
    int n = centred.length;
    double se = 0;
    double see = 0;
    double sye = 0;
    for (int i = 0; i < n; i++) {
      double e = Math.exp(-rate * sinceStart[i]);
      se += e;
      see += e * e;
      sye += centred[i] * e;
    }
    // The values are centred, so their sum is 0 and drops out of the normal equations.
    double amplitude = sye / (see - se * se / n);
    double plateau = -amplitude * se / n;
    double residuals = Math.max(total - amplitude * sye, ROUNDING * total);
    return new Solution(rate, mean + plateau, amplitude, residuals, n - se * se / see);
  }
}
