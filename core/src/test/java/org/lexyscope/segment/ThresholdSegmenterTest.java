package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexyscope.image.Components;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class ThresholdSegmenterTest {
  static Stream<ThresholdMethod> methods() {
    return Stream.of(
        new ThresholdMethod.Otsu(), new ThresholdMethod.Li(), new ThresholdMethod.Local(24, 3));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void bright_discs_are_found_with_their_area_and_touching_ones_are_apart(ThresholdMethod method) {
    Frame frame =
        noisy(
            new Discs(120, 90, 100)
                .with(30, 40, 12, 500)
                .with(53, 40, 12, 500)
                .with(95, 60, 12, 500)
                .frame());
    LabelImage nuclei = segment(method, frame);
    assertThat(nuclei.maxLabel()).isEqualTo(3);
    assertThat(nuclei.at(30, 40)).isNotEqualTo(nuclei.at(53, 40)).isNotZero();
    double discArea = Math.PI * 12.5 * 12.5;
    int[] areas = Components.areas(nuclei);
    for (int label = 1; label <= 3; label++) {
      assertThat((double) areas[label]).isCloseTo(discArea, within(0.15 * discArea));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_constant_frame_has_no_nuclei(ThresholdMethod method) {
    assertThat(segment(method, new Discs(40, 30, 12).frame()).maxLabel()).isZero();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_hot_pixel_is_no_nucleus_and_does_not_hide_one(ThresholdMethod method) {
    Frame frame = noisy(new Discs(100, 100, 100).with(50, 50, 12, 300).frame());
    frame.pixels()[10 * 100 + 10] = 60_000;
    LabelImage nuclei = segment(method, frame);
    assertThat(nuclei.maxLabel()).isEqualTo(1);
    assertThat(nuclei.at(50, 50)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_dark_nucleolus_does_not_leave_a_hole(ThresholdMethod method) {
    Frame frame = new Discs(80, 80, 100).with(40, 40, 14, 500).with(42, 38, 3, 90).frame();
    assertThat(segment(method, noisy(frame)).at(42, 38)).isNotZero();
  }

  @Test
  void settings_out_of_range_are_refused() {
    assertThatThrownBy(() -> new ThresholdSettings(new ThresholdMethod.Otsu(), 1, 0, 1.5))
        .hasMessageContaining("split depth of 0..1, found 1.0 px, 0.0 px and 1.5");
    assertThatThrownBy(() -> new ThresholdMethod.Local(0, 3))
        .hasMessageContaining("sigma above 0 px");
  }

  private static LabelImage segment(ThresholdMethod method, Frame frame) {
    return new ThresholdSegmenter(ThresholdSettings.forDiameter(method, 24))
        .segment(frame)
        .labels();
  }

  private static Frame noisy(Frame frame) {
    SplittableRandom random = new SplittableRandom(3);
    float[] pixels = frame.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] += (float) (5 * random.nextGaussian());
    }
    return new Frame(frame.width(), frame.height(), pixels);
  }
}
