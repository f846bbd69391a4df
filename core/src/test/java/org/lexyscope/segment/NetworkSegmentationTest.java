package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.dataset.Targets;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.PixelType;

class NetworkSegmentationTest {
  private static final double MODEL_PX = 24;

  /**
   * Says "interior" where it is bright and "background" elsewhere: a network one can do by hand.
   */
  private static final PixelClassifier BRIGHT_IS_INTERIOR =
      (image, height, width) -> {
        float[] planes = new float[Targets.CLASS_COUNT * image.length];
        for (int i = 0; i < image.length; i++) {
          float nucleus = Math.clamp(image[i], 0.05f, 0.95f);
          planes[i] = 1 - nucleus;
          planes[image.length + i] = nucleus;
        }
        return planes;
      };

  @Test
  void interiors_parted_by_a_rim_are_two_nuclei_that_share_the_rim() {
    int width = 31;
    float[] interior = new float[width * 20];
    float[] nucleus = new float[interior.length];
    for (int i = 0; i < interior.length; i++) {
      int x = i % width;
      interior[i] = x == 15 ? 0.1f : 0.9f;
      nucleus[i] = x == 15 ? 0.7f : 0.95f;
    }
    LabelImage nuclei =
        NucleiOfMaps.of(
            new ClassMaps(width, 20, interior, nucleus), NucleusThresholds.DEFAULT, MODEL_PX);
    assertThat(nuclei.at(3, 10)).isNotEqualTo(nuclei.at(27, 10)).isNotZero();
    assertThat(Components.areas(nuclei)[0]).isZero();
    assertThat(nuclei.maxLabel()).isEqualTo(2);
  }

  @Test
  void a_nuclear_piece_without_interior_is_kept_if_it_is_large_enough() {
    float[] nucleus = new float[40 * 40];
    for (int i = 0; i < nucleus.length; i++) {
      boolean large = Math.hypot(i % 40 - 12, i / 40 - 12) < 8;
      boolean debris = Math.hypot(i % 40 - 33, i / 40 - 33) < 3;
      nucleus[i] = large || debris ? 0.8f : 0.1f;
    }
    LabelImage nuclei =
        NucleiOfMaps.of(
            new ClassMaps(40, 40, new float[1600], nucleus), NucleusThresholds.DEFAULT, MODEL_PX);
    assertThat(nuclei.maxLabel()).isEqualTo(1);
    assertThat(nuclei.at(12, 12)).isEqualTo(1);
    assertThat(NucleiOfMaps.confidence(nuclei, nucleus))
        .containsExactly(new float[] {0.8f}, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(doubles = {12, 24, 60})
  void a_disc_keeps_place_and_size_whatever_the_scale(double diameterPx) throws IOException {
    Discs frame =
        new Discs(150, 120, 0).with(50, 40, diameterPx / 2, 1).with(110, 80, diameterPx / 2, 1);
    ScaledSegmenter segmenter =
        new ScaledSegmenter(BRIGHT_IS_INTERIOR, NucleusThresholds.DEFAULT, MODEL_PX, diameterPx);
    FrameViews views =
        new NetworkViews(
                FramesInMemory.still("frame", frame.frame(), PixelType.UINT16),
                0,
                new IntensityScale(0, 1),
                MODEL_PX,
                diameterPx)
            .alone();
    Segmentation found = segmenter.segment(views.view(0));
    assertThat(found.labels().maxLabel()).isEqualTo(2);
    assertThat(found.confidence()).hasSize(2);
    assertThat(found.labels().at(50, 40)).isNotZero();
    double area = Math.PI / 4 * diameterPx * diameterPx;
    double found1 = Components.areas(found.labels())[found.labels().at(110, 80)];
    assertThat(found1).isCloseTo(area, within(0.25 * area));
  }

  @Test
  void an_image_is_cut_into_as_few_tiles_as_their_size_allows() {
    assertThat(Tiles.kept(700)).isEqualTo(700);
    assertThat(Tiles.kept(1024)).isEqualTo(1024);
    assertThat(Tiles.kept(1773)).isEqualTo(887);
    assertThat(Tiles.kept(60_000)).isBetween(820, 832);
  }

  @Test
  void tiles_give_what_the_whole_image_gives() {
    int width = 1500;
    int height = 1300;
    float[] image = new float[width * height];
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) random.nextDouble();
    }
    float[] whole = BRIGHT_IS_INTERIOR.probabilities(image, height, width);
    float[] tiled = Tiles.probabilities(BRIGHT_IS_INTERIOR, image, height, width);
    assertThat(Arrays.equals(tiled, whole)).isTrue();
  }

  @Test
  void tiles_stay_within_the_size_that_memory_allows() {
    int[] largest = new int[1];
    PixelClassifier measuring =
        (image, height, width) -> {
          largest[0] = Math.max(largest[0], Math.max(height, width));
          return new float[Targets.CLASS_COUNT * image.length];
        };
    Tiles.probabilities(measuring, new float[60_000 * 30], 30, 60_000);
    assertThat(largest[0]).isLessThanOrEqualTo(1024);
  }

  @ParameterizedTest
  @ValueSource(doubles = {12, 30, 90})
  void the_size_of_nuclei_is_estimated_from_what_is_found(double diameterPx) {
    FrameView view = view(discs(diameterPx).frame());
    NucleusSize size =
        ScaleSearch.estimate(
            List.of(view, view), BRIGHT_IS_INTERIOR, NucleusThresholds.DEFAULT, MODEL_PX);
    assertThat(size.diameterPx()).isCloseTo(diameterPx, within(0.1 * diameterPx));
    assertThat(size.rule()).isEqualTo("estimated from 2 frames by trying sizes");
  }

  @Test
  void without_any_nucleus_the_size_is_a_guess_that_says_so() {
    NucleusSize size =
        ScaleSearch.estimate(
            List.of(view(new Discs(200, 200, 0).frame())),
            BRIGHT_IS_INTERIOR,
            NucleusThresholds.DEFAULT,
            MODEL_PX);
    assertThat(size.rule()).startsWith("assumed, as no size of nucleus fits");
  }

  /** A frame whose intensities are 0 to 1 already. */
  private static FrameView view(Frame frame) {
    return new FrameView(frame, new float[][] {frame.pixels()}, frame.width(), frame.height());
  }

  /** A grid of nuclei two diameters apart. */
  private static Discs discs(double diameterPx) {
    Discs discs = new Discs(400, 400, 0);
    for (double y = diameterPx; y < 400; y += 2 * diameterPx) {
      for (double x = diameterPx; x < 400; x += 2 * diameterPx) {
        discs.with(x, y, diameterPx / 2, 1);
      }
    }
    return discs;
  }

  @Test
  void thresholds_come_from_the_model_and_are_the_default_where_it_names_none() {
    assertThat(NucleusThresholds.of(Map.of()))
        .isEqualTo(new NucleusThresholds(0.5, 0.04, 0.25, 0.6));
    assertThat(NucleusThresholds.of(Map.of("level", 0.4)))
        .isEqualTo(new NucleusThresholds(0.4, 0.04, 0.25, 0.6));
    assertThatThrownBy(() -> NucleusThresholds.of(Map.of("levle", 0.4)))
        .hasMessage(
            "The model names the thresholds [levle]; known are [level, seedShare, nucleusShare, leastConfidence].");
    assertThatThrownBy(() -> NucleusThresholds.of(Map.of("level", 1.4)))
        .hasMessage("The threshold level must lie between 0 and 1, found 1.4.");
  }

  @Test
  void an_image_without_nuclei_gives_no_labels() {
    float[] nothing = new float[100];
    Arrays.fill(nothing, 0.1f);
    LabelImage none =
        NucleiOfMaps.of(
            new ClassMaps(10, 10, nothing, nothing), NucleusThresholds.DEFAULT, MODEL_PX);
    assertThat(none.maxLabel()).isZero();
    assertThat(NucleiOfMaps.confidence(none, nothing)).isEmpty();
  }
}
