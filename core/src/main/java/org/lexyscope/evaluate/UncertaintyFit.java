package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.PixelCalibration;

/**
 * Fits {@link MaskUncertainty} to scored videos.
 *
 * <p>The scale s of the error e of ln(N/C) is that of a Laplace distribution, {@code ln s + e / s}
 * summed over nuclei, made small over its four numbers by coordinate search in their logarithms.
 * Then the quantile 0.9 of e / s is taken of each group of videos (a preset), and the largest of
 * them counts: a user's videos are not those that were fitted to, but of another kind, and of k
 * kinds the (k + 1)-th exceeds the largest in one of k + 1 draws (split conformal prediction with
 * the kind as the unit). Every video counts alike, however many cells it has.
 */
public final class UncertaintyFit {
  private static final double COVERAGE = 0.9;
  private static final double POOR_DICE = 0.8;

  /** A lost mask is no measure of how wrong a mask of some confidence is. */
  private static final double LARGEST_ERROR = 1;

  private static final double[] START = {0.02, 0.1, 0.1, 0.5};
  private static final double LEAST = 1e-4;
  private static final double FIRST_STEP = 2;
  private static final double LAST_STEP = 1.02;

  private final List<Weighted> rows;

  /** A nucleus, the group of its video, and what it counts. */
  private record Weighted(String group, NucleusScore nucleus, double weight) {
    double error() {
      return Math.min(LARGEST_ERROR, nucleus.logError());
    }

    double scale(MaskUncertainty uncertainty) {
      double contrast = Math.abs(Math.log(nucleus.ratio()));
      return uncertainty.scale(nucleus.confidence(), contrast, nucleus.scatter());
    }
  }

  private UncertaintyFit(List<Weighted> rows) {
    this.rows = rows;
  }

  /**
   * Fits to the nuclei of some videos.
   *
   * @throws IllegalArgumentException if no video has a nucleus whose N/C and confidence are known
   */
  public static MaskUncertainty of(List<VideoScore> scores) {
    List<Weighted> rows = new ArrayList<>();
    for (VideoScore video : scores) {
      List<NucleusScore> usable = video.nuclei().stream().filter(UncertaintyFit::tells).toList();
      usable.forEach(
          nucleus -> rows.add(new Weighted(video.group(), nucleus, 1.0 / usable.size())));
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "None of the %d videos has a nucleus with a confidence and a known N/C. Calibrate with the scores of a network on simulated videos."
              .formatted(scores.size()));
    }
    UncertaintyFit fit = new UncertaintyFit(rows);
    double[] scale = fit.scale();
    return new MaskUncertainty(
        scale[0],
        scale[1],
        scale[2],
        scale[3],
        fit.quantile(unscaled(scale)),
        fit.reviewBelow(scores),
        PixelFit.of(scores.stream().map(VideoScore::pixels).toList()),
        RateFit.doubt(scores, unscaled(scale)));
  }

  private static MaskUncertainty unscaled(double[] scale) {
    return new MaskUncertainty(
        scale[0], scale[1], scale[2], scale[3], 1, 0, PixelCalibration.NONE, 0);
  }

  /** Whether it is known how wrong a nucleus' N/C is, and how sure the network was of its mask. */
  static boolean tells(NucleusScore nucleus) {
    return !Double.isNaN(nucleus.logError()) && !Double.isNaN(nucleus.confidence());
  }

  private double[] scale() {
    double[] best = START.clone();
    double least = loss(best);
    for (double step = FIRST_STEP; step > LAST_STEP; step = Math.sqrt(step)) {
      boolean better = true;
      while (better) {
        better = false;
        for (int i = 0; i < best.length; i++) {
          for (double factor : new double[] {step, 1 / step}) {
            double[] tried = best.clone();
            tried[i] = Math.max(LEAST, tried[i] * factor);
            double loss = loss(tried);
            if (loss < least) {
              least = loss;
              best = tried;
              better = true;
            }
          }
        }
      }
    }
    return best;
  }

  private double loss(double[] scale) {
    MaskUncertainty uncertainty = unscaled(scale);
    double sum = 0;
    for (Weighted row : rows) {
      double s = row.scale(uncertainty);
      sum += row.weight() * (Math.log(s) + row.error() / s);
    }
    return sum;
  }

  private double quantile(MaskUncertainty unscaled) {
    Map<String, WeightedQuantile> ofGroups = new TreeMap<>();
    for (Weighted row : rows) {
      ofGroups
          .computeIfAbsent(row.group(), group -> new WeightedQuantile())
          .add(row.nucleus().logError() / row.scale(unscaled), row.weight());
    }
    return ofGroups.values().stream()
        .mapToDouble(ratios -> ratios.at(COVERAGE))
        .max()
        .orElseThrow();
  }

  /**
   * The confidence below which most masks are poor: the one with the best F1 for a Dice below 0.8.
   */
  private double reviewBelow(List<VideoScore> scores) {
    List<NucleusScore> masks =
        scores.stream()
            .flatMap(video -> video.nuclei().stream())
            .filter(mask -> mask.predictedLabel() > 0 && !Double.isNaN(mask.confidence()))
            .sorted(Comparator.comparingDouble(NucleusScore::confidence))
            .toList();
    long poor = masks.stream().filter(UncertaintyFit::isPoor).count();
    double best = 0;
    double level = 0;
    long caught = 0;
    for (int i = 0; i < masks.size(); i++) {
      caught += isPoor(masks.get(i)) ? 1 : 0;
      double f1 = 2.0 * caught / (i + 1 + poor);
      if (f1 > best && i + 1 < masks.size()) {
        best = f1;
        level = masks.get(i + 1).confidence();
      }
    }
    return level;
  }

  static boolean isPoor(NucleusScore mask) {
    return mask.dice() < POOR_DICE;
  }

  /** The value below which a share of others lie; NaN of none. */
  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.clamp(Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1.0)];
  }
}
