package org.lexyscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

/** From labels to lines to text. */
class OutlineTest {
  @Test
  void a_single_pixel_is_outlined_through_the_middles_of_its_four_sides() {
    int[] labels = new int[9];
    labels[4] = 7;
    List<Contour> lines = Contours.of(new LabelImage(3, 3, labels), 0);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().label()).isEqualTo(7);
    assertThat(lines.getFirst().xy()).containsExactly(1, 1.5, 1.5, 1, 2, 1.5, 1.5, 2);
  }

  @Test
  void a_ring_has_an_outer_and_an_inner_line() {
    int[] labels = {1, 1, 1, 1, 0, 1, 1, 1, 1};
    assertThat(Contours.of(new LabelImage(3, 3, labels), 0)).hasSize(2);
  }

  @Test
  void touching_nuclei_have_a_line_each_and_so_have_parts_of_one_nucleus() {
    int[] labels = {1, 2, 0, 2, 1, 2, 0, 2};
    List<Contour> lines = Contours.of(new LabelImage(4, 2, labels), 0);
    assertThat(lines.stream().map(Contour::label)).containsExactly(1, 2, 2);
  }

  @Test
  void a_disc_keeps_its_area_when_its_line_is_thinned() {
    int[] labels = new int[100 * 100];
    int area = 0;
    for (int index = 0; index < labels.length; index++) {
      boolean inside = Math.hypot(index % 100 - 50, Math.floorDiv(index, 100) - 50) < 30;
      labels[index] = inside ? 1 : 0;
      area += inside ? 1 : 0;
    }
    Contour line = Contours.of(new LabelImage(100, 100, labels), 0.5).getFirst();
    assertThat(line.pointCount()).isBetween(10, 60);
    assertThat(Math.abs(signedArea(line.xy()))).isCloseTo(area, within(0.02 * area));
  }

  @Test
  void a_line_as_text_reads_back_to_half_a_pixel_even_across_long_steps() {
    double[] xy = {10.2, 20.7, 300, 20, 300.4, 511, 9, 400};
    assertThat(decode(LineCode.encode(xy, 1)))
        .startsWith(20, 41)
        .endsWith(18, 800)
        .containsSequence(600, 40)
        .containsSequence(601, 1022);
  }

  @Test
  void the_alphabet_needs_no_escape_and_its_middle_is_no_step() {
    assertThat(LineCode.ALPHABET).hasSize(89).doesNotContain("<", ">", "&", "\"", "\\");
    String still = LineCode.encode(new double[] {1, 1, 1, 1}, 1);
    assertThat(still).endsWith(LineCode.ALPHABET.substring(44, 45).repeat(2));
  }

  private static double signedArea(double[] xy) {
    double twice = 0;
    for (int index = 0; index < xy.length; index += 2) {
      int next = (index + 2) % xy.length;
      twice += xy[index] * xy[next + 1] - xy[next] * xy[index + 1];
    }
    return twice / 2;
  }

  /** As viewer.js does it. */
  private static int[] decode(String text) {
    String[] parts = text.split(",", 3);
    int steps = parts[2].length();
    int[] xy = new int[2 + steps];
    xy[0] = Integer.parseInt(parts[0]);
    xy[1] = Integer.parseInt(parts[1]);
    for (int index = 0; index < steps; index++) {
      xy[index + 2] = xy[index] + LineCode.ALPHABET.indexOf(parts[2].charAt(index)) - 44;
    }
    return xy;
  }
}
