package org.lexyscope.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.lexyscope.kinetics.RateProfile.Solution;

/**
 * The pairs of rate and plateau that the data do not reject, and their shadows as 95 % intervals.
 *
 * <p>The region is {@code S(k, plateau) <= S_min (1 + F / (n - 3))}, S being the squared residuals
 * with the best amplitude and F the 95 % quantile of F(1, n - 3), the square of Student's t (D.
 * Bates and D. Watts, Nonlinear Regression Analysis and Its Applications, 1988, chapter 6). The
 * smallest and largest value of any quantity over the region is its profile-likelihood interval.
 */
final class LikelihoodRegion {
  private static final int STEPS = 300;

  private final Solution best;
  private final List<Solution> slices;
  private final double threshold;

  private LikelihoodRegion(Solution best, List<Solution> slices, double threshold) {
    this.best = best;
    this.slices = slices;
    this.threshold = threshold;
  }

  /** The region about the best ln k; empty when it reaches an edge of the searched rates. */
  static Optional<LikelihoodRegion> around(RateProfile profile, double bestLnRate) {
    Solution best = profile.at(bestLnRate);
    int degrees = profile.frameCount() - 3;
    double t = StudentT.quantile95(degrees);
    double threshold = best.squaredResiduals() * (1 + t * t / degrees);
    int first = 0;
    while (first <= profile.gridEnd() && outside(profile, first, bestLnRate, threshold, 1)) {
      first++;
    }
    int last = profile.gridEnd();
    while (last >= 0 && outside(profile, last, bestLnRate, threshold, -1)) {
      last--;
    }
    if (first == 0 || last == profile.gridEnd()) {
      return Optional.empty();
    }
    double from =
        crossing(
            profile,
            profile.lnRateAt(first - 1),
            Math.min(bestLnRate, profile.lnRateAt(first)),
            threshold);
    double to =
        crossing(
            profile,
            profile.lnRateAt(last + 1),
            Math.max(bestLnRate, profile.lnRateAt(last)),
            threshold);
    return Optional.of(new LikelihoodRegion(best, slices(profile, from, to), threshold));
  }

  /** Whether a grid point lies before the region, coming from the low (1) or high (-1) edge. */
  private static boolean outside(
      RateProfile profile, int index, double bestLnRate, double threshold, int towards) {
    double lnRate = profile.lnRateAt(index);
    return towards * (bestLnRate - lnRate) > 0 && profile.at(lnRate).squaredResiduals() > threshold;
  }

  /** Where the residuals pass the threshold between a rejected and an accepted ln k. */
  private static double crossing(
      RateProfile profile, double rejected, double accepted, double threshold) {
    double out = rejected;
    double in = accepted;
    for (int step = 0; step < 40; step++) {
      double middle = (out + in) / 2;
      if (profile.at(middle).squaredResiduals() > threshold) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return in;
  }

  private static List<Solution> slices(RateProfile profile, double from, double to) {
    List<Solution> slices = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      slices.add(profile.at(from + (to - from) * step / STEPS));
    }
    return slices;
  }

  Estimate rate() {
    return interval((k, plateau) -> k);
  }

  Estimate plateau() {
    return interval((k, plateau) -> plateau);
  }

  Estimate exportRate() {
    return interval((k, plateau) -> k * (1 - plateau));
  }

  Estimate importRate() {
    return interval((k, plateau) -> k * plateau);
  }

  /** Of a quantity that is monotone in the plateau at each rate. */
  private Estimate interval(DoubleBinaryOperator quantity) {
    double value = quantity.applyAsDouble(best.rate(), best.plateau());
    double low = value;
    double high = value;
    for (Solution slice : slices) {
      double room = Math.max(0, threshold - slice.squaredResiduals());
      double halfWidth = Math.sqrt(room / slice.plateauCurvature());
      double one = quantity.applyAsDouble(slice.rate(), slice.plateau() - halfWidth);
      double other = quantity.applyAsDouble(slice.rate(), slice.plateau() + halfWidth);
      low = Math.min(low, Math.min(one, other));
      high = Math.max(high, Math.max(one, other));
    }
    return new Estimate(value, low, high);
  }
}
