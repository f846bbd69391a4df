package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.segment.MaskUncertainty;
import org.lexyscope.segment.PixelCalibration;

class UncertaintyFitTest {
  private static final double NONE = Double.NaN;

  @TempDir Path folder;

  /** Errors of Laplace's distribution whose scale is 0.01 + 0.2 (1 - confidence). */
  private static VideoScore video(String group, int number, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<NucleusScore> nuclei = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double confidence = random.nextDouble();
      double scale = 0.01 + 0.2 * (1 - confidence);
      double error = -scale * Math.log(1 - random.nextDouble());
      double sign = random.nextBoolean() ? 1 : -1;
      double trueRatio = Math.exp(0.3 * random.nextGaussian());
      double dice = confidence < 0.4 ? 0.5 : 0.95;
      nuclei.add(
          new NucleusScore(
              i,
              1,
              1,
              trueRatio,
              trueRatio * Math.exp(sign * error),
              dice,
              true,
              confidence,
              NONE,
              NONE));
    }
    return video(group, group + number, nuclei, List.of(), new PixelCounts());
  }

  private static VideoScore video(
      String group,
      String name,
      List<NucleusScore> nuclei,
      List<RateScore> rates,
      PixelCounts pixels) {
    return new VideoScore(
        group,
        name,
        OptionalDouble.empty(),
        List.of(),
        nuclei,
        rates,
        new LinkScore(0, 0),
        pixels,
        NONE);
  }

  static List<VideoScore> videos(int firstSeed) {
    List<VideoScore> videos = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      videos.add(video(number % 2 == 0 ? "even" : "odd", number, firstSeed + number));
    }
    return videos;
  }

  @Test
  void the_scale_of_the_errors_is_found() {
    MaskUncertainty fitted = UncertaintyFit.of(videos(1));
    for (double confidence : new double[] {0.1, 0.5, 0.9}) {
      double scale = 0.01 + 0.2 * (1 - confidence);
      assertThat(fitted.scale(confidence, 0.25, NONE)).isCloseTo(scale, within(0.2 * scale));
      assertThat(fitted.halfWidth90(confidence, 0.25, NONE))
          .isCloseTo(Math.log(10) * scale, within(0.25 * Math.log(10) * scale));
    }
    assertThat(fitted.reviewBelow()).isCloseTo(0.4, within(0.01));
  }

  @Test
  void the_kind_of_video_that_needs_most_decides_how_wide_intervals_are() {
    List<VideoScore> alike = videos(1);
    List<VideoScore> oneWorse = new ArrayList<>(alike);
    VideoScore odd = video("worse", 100, 200);
    oneWorse.add(
        video(
            "worse",
            "worse100",
            odd.nuclei().stream().map(UncertaintyFitTest::twiceAsWrong).toList(),
            List.of(),
            new PixelCounts()));
    double before = UncertaintyFit.of(alike).halfWidth90(0.5, 0.25, NONE);
    double after = UncertaintyFit.of(oneWorse).halfWidth90(0.5, 0.25, NONE);
    assertThat(after / before).isBetween(1.7, 2.4);
  }

  private static NucleusScore twiceAsWrong(NucleusScore nucleus) {
    double off = nucleus.ratio() / nucleus.trueRatio();
    return new NucleusScore(
        nucleus.frame(),
        nucleus.trueLabel(),
        nucleus.predictedLabel(),
        nucleus.trueRatio(),
        nucleus.ratio() * off,
        nucleus.dice(),
        nucleus.found(),
        nucleus.confidence(),
        NONE,
        NONE);
  }

  @Test
  void intervals_cover_nine_in_ten_of_other_videos_and_are_narrower_than_one_for_all()
      throws IOException {
    List<UncertaintyScore> scores = UncertaintyScore.of(videos(1), videos(1000));
    UncertaintyScore all = scores.getFirst();
    assertThat(all.group()).isEqualTo("all");
    assertThat(all.nuclei()).isEqualTo(6000);
    assertThat(all.coverage()).isBetween(0.88, 0.96);
    assertThat(all.medianHalfWidth()).isLessThan(all.constantHalfWidth());
    assertThat(all.flagPrecision()).isGreaterThan(0.97);
    assertThat(all.flagRecall()).isGreaterThan(0.97);
    assertThat(scores).extracting(UncertaintyScore::group).contains("even", "odd");
    UncertaintyScore.table(scores).write(folder.resolve("uncertainty.csv"));
    assertThat(Files.readAllLines(folder.resolve("uncertainty.csv")))
        .hasSize(1 + scores.size())
        .first()
        .asString()
        .startsWith("group,bin,nuclei,coverage_90,");
  }

  @Test
  void a_mask_of_unknown_confidence_counts_as_unsure() {
    MaskUncertainty uncertainty =
        new MaskUncertainty(0.01, 0.1, 0.2, 0, 2, 0.5, PixelCalibration.NONE, 0);
    assertThat(uncertainty.halfWidth90(NONE, 0.5, 0))
        .isEqualTo(uncertainty.halfWidth90(0, 0.5, NONE));
    assertThat(uncertainty.halfWidth90(1, 0.5, 0)).isCloseTo(0.02, within(1e-12));
    assertThat(uncertainty.asksForReview(NONE)).isTrue();
    assertThat(uncertainty.asksForReview(0.5)).isFalse();
  }

  @Test
  void noisy_pixels_widen_the_interval() {
    List<VideoScore> videos = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      SplittableRandom random = new SplittableRandom(number);
      List<NucleusScore> nuclei = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        double scatter = 0.01 + 0.1 * random.nextDouble();
        double ratio = 2 * Math.exp(-2 * scatter * Math.log(1 - random.nextDouble()));
        nuclei.add(new NucleusScore(i, 1, 1, 2, ratio, 0.95, true, 1, NONE, scatter));
      }
      videos.add(video("g", "v" + number, nuclei, List.of(), new PixelCounts()));
    }
    MaskUncertainty fitted = UncertaintyFit.of(videos);
    assertThat(fitted.scale(1, 1, 0.05)).isCloseTo(2 * 0.05, within(0.02));
    assertThat(fitted.noise()).isBetween(1.5, 2.5);
  }

  @Test
  void probabilities_and_rate_intervals_are_calibrated_by_how_often_they_hold() {
    List<VideoScore> videos = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      PixelCounts pixels = new PixelCounts();
      for (int step = 1; step < 255; step++) {
        double odds = 0.3 + 2 * PixelCalibration.logOdds(step / 255.0);
        pixels.add(step, 1_000_000, Math.round(1_000_000 / (1 + Math.exp(-odds))));
      }
      double off = Math.exp(number < 36 ? 0.09 : 0.3);
      RateScore rate = new RateScore(1, "p", 1 / off, NONE, NONE, 1, Math.exp(-0.1), 1.2);
      NucleusScore nucleus = new NucleusScore(0, 1, 1, 2, 2.1, 0.9, true, 0.9, NONE, 0.01);
      videos.add(video("g", "v" + number, List.of(nucleus), List.of(rate), pixels));
    }
    MaskUncertainty fitted = UncertaintyFit.of(videos);
    assertThat(fitted.pixels().slope()).isCloseTo(2, within(0.01));
    assertThat(fitted.pixels().offset()).isCloseTo(0.3, within(0.01));
    double needed = Math.sqrt(0.3 * 0.3 - 0.1 * 0.1);
    double scale = fitted.scale(0.9, Math.log(2.1), 0.01);
    assertThat(fitted.rateDoubt()).isCloseTo(needed / scale, within(1e-6 * needed / scale));
    PixelCounts counts = videos.getFirst().pixels();
    assertThat(counts.error(fitted.pixels())).isLessThan(0.01);
    assertThat(counts.error(PixelCalibration.NONE)).isGreaterThan(0.05);
    UncertaintyScore all = UncertaintyScore.of(videos("other"), videos).getFirst();
    assertThat(all.rates()).isEqualTo(40);
    assertThat(all.rateCoverage()).isEqualTo(0.9);
    assertThat(all.rawPixelError()).isGreaterThan(0.05);
  }

  /** Nothing is known of rates and pixels. */
  private static List<VideoScore> videos(String group) {
    NucleusScore nucleus = new NucleusScore(0, 1, 1, 2, 2.1, 0.9, true, 0.9, NONE, 0.01);
    return List.of(video(group, group, List.of(nucleus), List.of(), new PixelCounts()));
  }

  @Test
  void scores_without_confidence_cannot_calibrate() {
    NucleusScore bare = new NucleusScore(0, 1, 1, 2, 2.1, 0.9, true, NONE, NONE, NONE);
    VideoScore video =
        new VideoScore(
            "g",
            "v",
            OptionalDouble.empty(),
            List.of(),
            List.of(bare),
            List.of(),
            new LinkScore(0, 0),
            NONE);
    assertThatThrownBy(() -> UncertaintyFit.of(List.of(video)))
        .hasMessageContaining("None of the 1 videos has a nucleus with a confidence");
    assertThatThrownBy(() -> new MaskUncertainty(0, 1, 1, 0, 1, 0.5, PixelCalibration.NONE, 0))
        .hasMessageContaining("floor and quantile90 above 0");
  }
}
