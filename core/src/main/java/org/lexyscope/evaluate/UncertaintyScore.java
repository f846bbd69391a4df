package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lexyscope.run.Csv;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.PixelCalibration;

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
 * @param rates that have an interval and are known; of one bin of contrast none
 * @param rateCoverage how many true rates lie in their 95 % interval, 0..1
 * @param pixelError mean distance of the pixels' probabilities from how often they come true
 * @param rawPixelError the same of the network's own probabilities
 */
public record UncertaintyScore(
    String group,
    String bin,
    int nuclei,
    double coverage,
    double medianHalfWidth,
    double constantHalfWidth,
    double flagPrecision,
    double flagRecall,
    int rates,
    double rateCoverage,
    double pixelError,
    double rawPixelError) {
  private static final String ALL = "all";

  /** A nucleus with the uncertainty that holds for its group. */
  private record Row(String group, NucleusScore nucleus, MaskUncertainty uncertainty) {
    double halfWidth() {
      double contrast = Math.abs(Math.log(nucleus.ratio()));
      return uncertainty.halfWidth90(nucleus.confidence(), contrast, nucleus.scatter());
    }

    boolean isCovered() {
      return nucleus.logError() <= halfWidth();
    }

    boolean isFlagged() {
      return uncertainty.asksForReview(nucleus.confidence());
    }
  }

  /**
   * What is not of single nuclei: rates and pixels.
   *
   * @param rates with an interval and a true one
   * @param covered of those
   * @param pixels with a probability between 0.02 and 0.98
   * @param error pixels times their mean error, and the raw one
   */
  private record WholeVideos(int rates, int covered, double pixels, double error, double rawError) {
    static final WholeVideos NONE = new WholeVideos(0, 0, 0, 0, 0);

    static WholeVideos of(List<VideoScore> videos, MaskUncertainty uncertainty) {
      List<RateFit.Off> known =
          videos.stream().flatMap(video -> RateFit.known(video, uncertainty).stream()).toList();
      int covered =
          (int) known.stream().filter(rate -> rate.isCovered(uncertainty.rateDoubt())).count();
      PixelCounts counts = new PixelCounts();
      videos.forEach(video -> counts.add(video.pixels()));
      double unsure = counts.unsure();
      return unsure == 0
          ? new WholeVideos(known.size(), covered, 0, 0, 0)
          : new WholeVideos(
              known.size(),
              covered,
              unsure,
              unsure * counts.error(uncertainty.pixels()),
              unsure * counts.error(PixelCalibration.NONE));
    }

    WholeVideos and(WholeVideos other) {
      return new WholeVideos(
          rates + other.rates,
          covered + other.covered,
          pixels + other.pixels,
          error + other.error,
          rawError + other.rawError);
    }

    double rateCoverage() {
      return (double) covered / rates;
    }

    double pixelError() {
      return error / pixels;
    }

    double rawPixelError() {
      return rawError / pixels;
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
    Map<String, WholeVideos> videos = new TreeMap<>();
    TreeSet<String> groups = new TreeSet<>();
    test.forEach(video -> groups.add(video.group()));
    for (String group : groups) {
      MaskUncertainty fitted =
          UncertaintyFit.of(
              calibration.stream().filter(video -> !video.group().equals(group)).toList());
      List<VideoScore> ofGroup =
          test.stream().filter(video -> video.group().equals(group)).toList();
      videos.put(group, WholeVideos.of(ofGroup, fitted));
      ofGroup.stream()
          .flatMap(video -> video.nuclei().stream())
          .filter(nucleus -> nucleus.predictedLabel() > 0)
          .forEach(nucleus -> rows.add(new Row(group, nucleus, fitted)));
    }
    List<UncertaintyScore> scores = new ArrayList<>();
    WholeVideos all = videos.values().stream().reduce(WholeVideos.NONE, WholeVideos::and);
    scores.addAll(ofBins(ALL, rows, all));
    for (String group : groups) {
      List<Row> inGroup = rows.stream().filter(row -> row.group().equals(group)).toList();
      scores.addAll(ofBins(group, inGroup, videos.getOrDefault(group, WholeVideos.NONE)));
    }
    return scores;
  }

  private static List<UncertaintyScore> ofBins(String group, List<Row> rows, WholeVideos videos) {
    List<UncertaintyScore> scores = new ArrayList<>();
    scores.add(of(group, ALL, rows, videos));
    for (ContrastBin bin : ContrastBin.values()) {
      List<Row> inBin =
          rows.stream()
              .filter(
                  row -> ContrastBin.ofRatio(row.nucleus().trueRatio()).equals(Optional.of(bin)))
              .toList();
      scores.add(of(group, bin.word(), inBin, WholeVideos.NONE));
    }
    return scores;
  }

  private static UncertaintyScore of(String group, String bin, List<Row> rows, WholeVideos videos) {
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
        poor == 0 ? Double.NaN : both / poor,
        videos.rates(),
        videos.rateCoverage(),
        videos.pixelError(),
        videos.rawPixelError());
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
            "flag_recall",
            "rates",
            "rate_coverage_95",
            "pixel_error",
            "raw_pixel_error");
    for (UncertaintyScore score : scores) {
      table.add(
          score.group,
          score.bin,
          score.nuclei,
          score.coverage,
          score.medianHalfWidth,
          score.constantHalfWidth,
          score.flagPrecision,
          score.flagRecall,
          score.rates,
          score.rateCoverage,
          score.pixelError,
          score.rawPixelError);
    }
    return table;
  }
}
