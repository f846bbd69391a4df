package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.segment.MaskUncertainty;

/**
 * What masks leave uncertain in rates. A fit to one trace does not know of masks that err alike in
 * many frames; their error of the rate's logarithm goes with the scale s of that of ln(N/C), so the
 * interval becomes {@code sqrt(h^2 + (doubt s)^2)} with h the fit's own. The doubt is the one with
 * which 95 % of the true rates lie inside, each video counting alike.
 */
final class RateFit {
  private static final double COVERAGE = 0.95;

  /** A cell's rate beside its true one. */
  record Off(double off, double half, double scale) {
    /** The doubt with which the true rate lies just inside; 0 where it does without. */
    double needed() {
      return Math.sqrt(Math.max(0, off * off - half * half)) / scale;
    }

    boolean isCovered(double doubt) {
      return off <= Math.hypot(half, doubt * scale);
    }
  }

  private RateFit() {}

  /** 0 when no video has rates. */
  static double doubt(List<VideoScore> scores, MaskUncertainty uncertainty) {
    WeightedQuantile needed = new WeightedQuantile();
    int videos = 0;
    for (VideoScore video : scores) {
      List<Off> known = known(video, uncertainty);
      videos += known.isEmpty() ? 0 : 1;
      known.forEach(rate -> needed.add(rate.needed(), 1.0 / known.size()));
    }
    return videos == 0 ? 0 : needed.at(Math.min(1, COVERAGE * (1 + 1.0 / videos)));
  }

  /** The rates with an interval whose true ones are known. */
  static List<Off> known(VideoScore video, MaskUncertainty uncertainty) {
    List<Off> known = new ArrayList<>();
    for (RateScore rate : video.rates()) {
      double off = Math.log(rate.trueRate() / rate.rate());
      double half = Math.log((off > 0 ? rate.high() : rate.low()) / rate.rate());
      double scale = scale(video, rate.cell(), uncertainty);
      if (Double.isFinite(off) && Double.isFinite(half) && scale > 0) {
        known.add(new Off(Math.abs(off), Math.abs(half), scale));
      }
    }
    return known;
  }

  /** The median over a cell's frames; NaN where nothing is known of it. */
  private static double scale(VideoScore video, int cell, MaskUncertainty uncertainty) {
    double[] scales =
        video.nuclei().stream()
            .filter(nucleus -> nucleus.trueLabel() == cell && nucleus.ratio() > 0)
            .filter(nucleus -> !Double.isNaN(nucleus.confidence()))
            .mapToDouble(
                nucleus ->
                    uncertainty.scale(
                        nucleus.confidence(),
                        Math.abs(Math.log(nucleus.ratio())),
                        nucleus.scatter()))
            .sorted()
            .toArray();
    return scales.length == 0 ? Double.NaN : scales[scales.length / 2];
  }
}
