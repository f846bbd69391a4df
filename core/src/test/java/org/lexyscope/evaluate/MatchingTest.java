package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ij.ImagePlus;
import ij.io.Opener;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class MatchingTest {
  @Test
  void equal_images_score_one_whatever_their_labels() {
    LabelScore score = score(LabelImages.of("11.22", "11.22"), LabelImages.of("77.33", "77.33"));
    assertThat(score).isEqualTo(new LabelScore(2, 2, 2, 1, 1));
    assertThat(score.f1()).isEqualTo(1);
  }

  @Test
  void half_the_union_still_counts_and_less_does_not() {
    LabelImage truth = LabelImages.of("1111");
    assertThat(score(LabelImages.of("11.."), truth).matchedCount()).isEqualTo(1);
    assertThat(score(LabelImages.of("1..."), truth).matchedCount()).isZero();
  }

  @Test
  void the_largest_sum_decides_even_against_a_pair_of_half_its_union() {
    // 1 and 5 share 10 of 20 pixels; 1 with 7 and 2 with 5 add up to 2/3, each below a half.
    LabelImage predicted = LabelImages.of("11111111111111122222");
    LabelImage truth = LabelImages.of("77777555555555555555");
    assertThat(Matching.of(predicted, truth).matches()).isEmpty();
  }

  @Test
  void a_merged_nucleus_is_one_match_at_most() {
    LabelScore score = score(LabelImages.of("111111."), LabelImages.of("1111222"));
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.f1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score.matchedDice()).isCloseTo(0.8, within(1e-12));
    assertThat(score.foregroundDice()).isCloseTo(12.0 / 13, within(1e-12));
  }

  @Test
  void nothing_predicted_and_nothing_there_scores_zero_as_the_reference_does() {
    assertThat(score(LabelImages.of(".."), LabelImages.of("..")))
        .isEqualTo(new LabelScore(0, 0, 0, 0, 0));
  }

  @Test
  void images_of_different_size_are_refused() {
    assertThatThrownBy(() -> Matching.of(LabelImages.of(".."), LabelImages.of("...")))
        .hasMessage("The prediction is 2x1 and the truth 3x1; they must be of one size.");
  }

  @Test
  void scores_are_those_of_the_independent_scorer() throws IOException {
    List<LabelImage> predicted = stack("labels_predicted.tif");
    List<LabelImage> truth = stack("labels_truth.tif");
    JsonNode reference;
    try (InputStream in = resource("label_scores.json")) {
      reference = new ObjectMapper().readTree(in);
    }
    assertThat(reference).hasSize(predicted.size());
    for (int frame = 0; frame < predicted.size(); frame++) {
      LabelScore score = score(predicted.get(frame), truth.get(frame));
      JsonNode expected = reference.get(frame);
      assertThat(score.f1()).isCloseTo(expected.get("f1").asDouble(), within(1e-9));
      assertThat(score.precision()).isCloseTo(expected.get("precision").asDouble(), within(1e-9));
      assertThat(score.recall()).isCloseTo(expected.get("recall").asDouble(), within(1e-9));
      assertThat(score.matchedDice())
          .isCloseTo(expected.get("dice_matched").asDouble(), within(1e-9));
      assertThat(score.foregroundDice()).isCloseTo(expected.get("dice").asDouble(), within(1e-9));
      assertThat(score.predictedCount()).isEqualTo(expected.get("predicted").asInt());
      assertThat(score.trueCount()).isEqualTo(expected.get("true").asInt());
    }
  }

  private static LabelScore score(LabelImage predicted, LabelImage truth) {
    return Matching.of(predicted, truth).score();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(MatchingTest.class.getResourceAsStream(name), name);
  }

  private static List<LabelImage> stack(String name) throws IOException {
    List<LabelImage> images = new ArrayList<>();
    try (InputStream in = resource(name)) {
      ImagePlus stack = new Opener().openTiff(in, name);
      for (int slice = 1; slice <= stack.getStackSize(); slice++) {
        short[] pixels = (short[]) stack.getStack().getPixels(slice);
        int[] labels = new int[pixels.length];
        for (int index = 0; index < labels.length; index++) {
          labels[index] = pixels[index] & 0xffff;
        }
        images.add(new LabelImage(stack.getWidth(), stack.getHeight(), labels));
      }
    }
    return images;
  }
}
