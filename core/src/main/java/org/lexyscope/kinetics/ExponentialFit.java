package org.lexyscope.kinetics;

import java.util.stream.IntStream;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.PhaseFit.NotConverged;
import org.lexyscope.kinetics.PhaseFit.Reason;

/**
 * Fits {@code y(t) = plateau + amplitude exp(-k (t - t0))} by least squares.
 *
 * <p>Variable projection (G. Golub and V. Pereyra, SIAM J. Numer. Anal. 10, 413-432, 1973): at a
 * given k, plateau and amplitude follow by linear least squares, so only ln k is searched, on a
 * grid and then by golden section. Intervals are those of the {@link LikelihoodRegion}. They assume
 * independent noise of one size. The change counts as real when the curve beats a constant in an F
 * test at 1 %.
 */
public final class ExponentialFit {
  /** Three parameters and one frame to judge them by. */
  public static final int MIN_FRAMES = 4;

  private static final double NO_CHANGE_LEVEL = 0.01;

  private ExponentialFit() {}

  /**
   * Fits one phase.
   *
   * @param times rising, of the same length as {@code values}
   * @param values NaN where missing
   */
  public static PhaseFit fit(double[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(
          "There are %d times and %d values; they must be equal."
              .formatted(times.length, values.length));
    }
    int[] present =
        IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i])).toArray();
    if (present.length < MIN_FRAMES) {
      return new NotConverged(Reason.FEW_FRAMES, present.length);
    }
    RateProfile profile =
        new RateProfile(
            IntStream.of(present).mapToDouble(i -> times[i]).toArray(),
            IntStream.of(present).mapToDouble(i -> values[i]).toArray());
    return fit(profile, present.length);
  }

  private static PhaseFit fit(RateProfile profile, int frameCount) {
    double best = profile.bestLnRate();
    RateProfile.Solution solution = profile.at(best);
    if (!beatsConstant(profile.total(), solution.squaredResiduals(), frameCount)) {
      return new NotConverged(Reason.NO_CHANGE, frameCount);
    }
    return LikelihoodRegion.around(profile, best)
        .<PhaseFit>map(region -> converged(profile, solution, region))
        .orElseGet(() -> new NotConverged(Reason.UNBOUNDED, frameCount));
  }

  /** F test of three parameters against one; the quantile of F(2, n) has a closed form. */
  private static boolean beatsConstant(double total, double residuals, int frameCount) {
    double degrees = frameCount - 3;
    double f = (total - residuals) / 2 / (residuals / degrees);
    double quantile = degrees / 2 * (Math.pow(NO_CHANGE_LEVEL, -2 / degrees) - 1);
    return total > 0 && f > quantile;
  }

  private static Converged converged(
      RateProfile profile, RateProfile.Solution solution, LikelihoodRegion region) {
    Estimate rate = region.rate();
    return new Converged(
        rate,
        rate.falling(k -> Math.log(2) / k),
        region.plateau(),
        region.exportRate(),
        region.importRate(),
        solution.plateau() + solution.amplitude(),
        1 - solution.squaredResiduals() / profile.total(),
        Math.sqrt(solution.squaredResiduals() / (profile.frameCount() - 3)),
        profile.frameCount());
  }
}
