package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

/** What counts, and how: bins, ignored nuclei, errors, links, summaries. */
class ScoreRulesTest {
  private static final double NONE = Double.NaN;

  @Test
  void bins_are_symmetric_in_the_logarithm() {
    assertThat(ContrastBin.ofRatio(1.05)).contains(ContrastBin.INVISIBLE);
    assertThat(ContrastBin.ofRatio(1 / 1.2)).contains(ContrastBin.WEAK);
    assertThat(ContrastBin.ofRatio(2)).contains(ContrastBin.VISIBLE);
    assertThat(ContrastBin.ofRatio(0.5)).contains(ContrastBin.VISIBLE);
    assertThat(ContrastBin.ofRatio(NONE)).isEmpty();
    assertThat(ContrastBin.ofRatio(-1)).isEmpty();
  }

  @Test
  void an_ignored_nucleus_is_neither_missed_nor_a_false_positive() {
    LabelImage truth = LabelImages.of("111.222.333.");
    LabelImage predicted = LabelImages.of("444.5.....66");
    Matching matching = Matching.of(predicted, truth, Set.of(2, 3));
    assertThat(matching.score().matchedCount()).isEqualTo(1);
    assertThat(matching.score().trueCount()).isEqualTo(1);
    assertThat(matching.score().predictedCount()).isEqualTo(1);
    assertThat(matching.falsePositives()).isEmpty();
    assertThat(Matching.of(predicted, truth).falsePositives()).containsExactly(5, 6);
  }

  @Test
  void a_missed_nucleus_is_infinitely_wrong_and_a_false_one_has_no_error() {
    assertThat(new NucleusScore(0, 1, 2, 2, 2.2, 0.9, true, NONE, NONE, NONE).ratioError())
        .isCloseTo(0.1, within(1e-12));
    assertThat(new NucleusScore(0, 1, 2, 2, 2.2, 0.4, false, NONE, NONE, NONE).ratioError())
        .isInfinite();
    assertThat(new NucleusScore(0, 0, 2, 2, 2.2, 0, false, NONE, NONE, NONE).ratioError()).isNaN();
  }

  @Test
  void the_bias_of_the_image_is_its_true_ratio_beside_that_of_the_concentrations() {
    assertThat(new NucleusScore(0, 1, 2, 1.8, 1.7, 0.9, true, NONE, 2, NONE).imageBias())
        .isCloseTo(-0.1, within(1e-12));
    assertThat(new NucleusScore(0, 1, 2, 1.8, 1.7, 0.9, true, NONE, NONE, NONE).imageBias())
        .isNaN();
  }

  @Test
  void a_rate_that_did_not_converge_is_infinitely_wrong_where_the_true_one_did() {
    assertThat(new RateScore(1, "light", 0.01, NONE, NONE, 0.012, 0.01, 0.02).error())
        .isCloseTo(0.2, within(1e-12));
    assertThat(new RateScore(1, "light", 0.01, NONE, NONE, NONE, NONE, NONE).error()).isInfinite();
    assertThat(new RateScore(1, "light", NONE, NONE, NONE, 0.012, 0.01, 0.02).error()).isNaN();
  }

  @Test
  void a_spread_takes_infinite_values_in_its_median_only() {
    Spread spread = Spread.of(DoubleStream.of(1, 2, 4, NONE, Double.POSITIVE_INFINITY));
    assertThat(spread.count()).isEqualTo(4);
    assertThat(spread.median()).isEqualTo(3);
    assertThat(spread.mean()).isInfinite();
    assertThat(Spread.of(DoubleStream.of(1, 2, 3))).isEqualTo(new Spread(3, 2, 1, 2));
    assertThat(Spread.of(DoubleStream.empty()).mean()).isNaN();
  }

  @Test
  void a_step_counts_when_both_ends_lie_on_one_track() {
    LinkCounter links = new LinkCounter();
    links.add(Map.of(1, 7, 2, 8, 3, 9));
    links.add(Map.of(1, 7, 2, 0, 4, 5));
    links.add(Map.of(1, 6, 2, 0, 4, 5));
    assertThat(links.score()).isEqualTo(new LinkScore(5, 2));
    assertThat(links.score().accuracy()).isEqualTo(0.4);
  }

  @Test
  void summaries_average_one_number_an_image_in_each_bin() {
    VideoScore video =
        new VideoScore(
            "preset",
            "video",
            OptionalDouble.of(0.5),
            List.of(),
            List.of(
                new NucleusScore(0, 1, 1, 2.0, 2.1, 0.9, true, NONE, NONE, NONE),
                new NucleusScore(0, 2, 2, 2.0, 2.0, 0.7, true, NONE, NONE, NONE),
                new NucleusScore(0, 3, 0, 1.0, NONE, 0, false, NONE, NONE, NONE),
                new NucleusScore(0, 0, 9, 1.0, NONE, 0, false, NONE, NONE, NONE),
                new NucleusScore(1, 1, 1, 2.0, 2.2, 0.4, false, NONE, NONE, NONE)),
            List.of(),
            new LinkScore(0, 0),
            NONE);
    List<SummaryRow> rows = SummaryRow.of(List.of(video));
    assertThat(rows)
        .extracting(SummaryRow::bin)
        .containsExactly(
            Optional.empty(),
            Optional.of(ContrastBin.INVISIBLE),
            Optional.of(ContrastBin.WEAK),
            Optional.of(ContrastBin.VISIBLE));
    SummaryRow visible = rows.get(3);
    assertThat(visible.dice().mean()).isCloseTo((0.8 + 0.4) / 2, within(1e-12));
    assertThat(visible.worstDice().mean()).isCloseTo(0.4, within(1e-12));
    assertThat(visible.f1().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(rows.get(1).f1().mean()).isZero();
    assertThat(rows.get(1).nuclei()).isEqualTo(1);
    assertThat(rows.get(2).images()).isZero();
  }
}
