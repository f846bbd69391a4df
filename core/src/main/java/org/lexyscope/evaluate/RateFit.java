package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many times as wide, in its logarithm, the 95 % interval of a rate must be to hold 95 % of the
 * true ones, each video counting alike: the fit to one trace does not know of masks that err alike
 * in many frames. Never narrower than the fit says.
 */
final class RateFit {
  private static final double COVERAGE = 0.95;

  private RateFit() {}

  /** 1 when no video has rates. */
  static double stretch(List<VideoScore> scores) {
    record Needed(double times, double weight) {}

    List<Needed> needed = new ArrayList<>();
    int videos = 0;
    for (VideoScore video : scores) {
      List<RateScore> known =
          video.rates().stream().filter(rate -> !Double.isNaN(neededStretch(rate))).toList();
      videos += known.isEmpty() ? 0 : 1;
      known.forEach(rate -> needed.add(new Needed(neededStretch(rate), 1.0 / known.size())));
    }
    needed.sort(Comparator.comparingDouble(Needed::times));
    double wanted = Math.min(1, COVERAGE * (1 + 1.0 / Math.max(1, videos))) * videos;
    double sum = 0;
    for (Needed rate : needed) {
      sum += rate.weight();
      if (sum >= wanted - 1e-9) {
        return Math.max(1, rate.times());
      }
    }
    return 1;
  }

  /** How many times its interval a rate is off; NaN where there is no interval or no true rate. */
  static double neededStretch(RateScore rate) {
    double off = Math.log(rate.trueRate() / rate.rate());
    double half = Math.log((off > 0 ? rate.high() : rate.low()) / rate.rate());
    return Double.isFinite(off) && Double.isFinite(half) && half != 0
        ? Math.abs(off / half)
        : Double.NaN;
  }
}
