package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lexyscope.run.Csv;
import org.lexyscope.segment.MaskUncertainty;

/**
 * How honest an uncertainty is, on videos it was not fitted to. Each group of videos (a preset) is
 * scored with the uncertainty fitted to calibration videos of the other groups.
 *
 * @param group of videos, {@code all} for every one
 * @param bin of contrast, {@code all} for every one
 * @param nuclei whose N/C is known
 * @param coverage how many true N/C lie in their 90 % interval, 0..1
 * @param medianHalfWidth of the interval, in ln(N/C)
 * @param constantHalfWidth of one interval for all that covers as many
 * @param flagPrecision of the masks to be looked at, how many have a Dice below 0.8
 * @param flagRecall of the masks with a Dice below 0.8, how many are to be looked at
 */
public record UncertaintyScore(
    String group,
    String bin,
    int nuclei,
    double coverage,
    double medianHalfWidth,
    double constantHalfWidth,
    double flagPrecision,
    double flagRecall) {
  private static final String ALL = "all";

  /** A nucleus with the uncertainty that holds for its group. */
  private record Row(String group, NucleusScore nucleus, MaskUncertainty uncertainty) {
    double halfWidth() {
      return uncertainty.halfWidth90(nucleus.confidence(), Math.abs(Math.log(nucleus.ratio())));
    }

    boolean isCovered() {
      return nucleus.logError() <= halfWidth();
    }

    boolean isFlagged() {
      return uncertainty.asksForReview(nucleus.confidence());
    }
  }

  /**
   * Scores.
   *
   * @param calibration videos to fit to
   * @param test videos to score
   */
  public static List<UncertaintyScore> of(List<VideoScore> calibration, List<VideoScore> test) {
    List<Row> rows = new ArrayList<>();
    TreeSet<String> groups = new TreeSet<>();
    test.forEach(video -> groups.add(video.group()));
    for (String group : groups) {
      MaskUncertainty fitted =
          UncertaintyFit.of(
              calibration.stream().filter(video -> !video.group().equals(group)).toList());
      test.stream()
          .filter(video -> video.group().equals(group))
          .flatMap(video -> video.nuclei().stream())
          .filter(nucleus -> nucleus.predictedLabel() > 0)
          .forEach(nucleus -> rows.add(new Row(group, nucleus, fitted)));
    }
    List<UncertaintyScore> scores = new ArrayList<>();
    scores.addAll(ofBins(ALL, rows));
    for (String group : groups) {
      scores.addAll(ofBins(group, rows.stream().filter(r -> r.group().equals(group)).toList()));
    }
    return scores;
  }

  private static List<UncertaintyScore> ofBins(String group, List<Row> rows) {
    List<UncertaintyScore> scores = new ArrayList<>();
    scores.add(of(group, ALL, rows));
    for (ContrastBin bin : ContrastBin.values()) {
      List<Row> inBin =
          rows.stream()
              .filter(
                  row -> ContrastBin.ofRatio(row.nucleus().trueRatio()).equals(Optional.of(bin)))
              .toList();
      scores.add(of(group, bin.word(), inBin));
    }
    return scores;
  }

  private static UncertaintyScore of(String group, String bin, List<Row> rows) {
    List<Row> known = rows.stream().filter(row -> UncertaintyFit.tells(row.nucleus())).toList();
    double covered = known.stream().filter(Row::isCovered).count();
    double coverage = known.isEmpty() ? Double.NaN : covered / known.size();
    double[] widths = known.stream().mapToDouble(Row::halfWidth).toArray();
    double[] errors = known.stream().mapToDouble(row -> row.nucleus().logError()).toArray();
    double flagged = rows.stream().filter(Row::isFlagged).count();
    double poor = rows.stream().filter(row -> UncertaintyFit.isPoor(row.nucleus())).count();
    double both =
        rows.stream().filter(r -> r.isFlagged() && UncertaintyFit.isPoor(r.nucleus())).count();
    return new UncertaintyScore(
        group,
        bin,
        known.size(),
        coverage,
        UncertaintyFit.quantile(widths, 0.5),
        UncertaintyFit.quantile(errors, Double.isNaN(coverage) ? 0 : coverage),
        flagged == 0 ? Double.NaN : both / flagged,
        poor == 0 ? Double.NaN : both / poor);
  }

  /** One row a group and bin. */
  public static Csv table(List<UncertaintyScore> scores) {
    Csv table =
        new Csv(
            "group",
            "bin",
            "nuclei",
            "coverage_90",
            "median_half_width",
            "constant_half_width",
            "flag_precision",
            "flag_recall");
    for (UncertaintyScore score : scores) {
      table.add(
          score.group,
          score.bin,
          score.nuclei,
          score.coverage,
          score.medianHalfWidth,
          score.constantHalfWidth,
          score.flagPrecision,
          score.flagRecall);
    }
    return table;
  }
}
