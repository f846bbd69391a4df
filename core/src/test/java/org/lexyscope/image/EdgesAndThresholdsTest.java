package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EdgesAndThresholdsTest {
  /** '#' and 'E' are the mask; 'E' and 'e' are the edges that scikit-image 0.26.0 finds in it. */
  private static final String[] SCIKIT_IMAGE = {
    "........................",
    "........................",
    ".................ee.....",
    "................E##E....",
    ".....eEEEEEe....E###e...",
    "....eE#####Ee...E##E....",
    "....E#######E....ee.....",
    "....E#######E...........",
    "....E#######E...........",
    "....E#######E...........",
    "....E#######E...........",
    "....E#######E...........",
    "....E#######E...........",
    "....eE#####E.ee...eeee..",
    ".....eEEEEE.#EEEEE#EEEE#",
    "...........eEE##########",
    "...........eE###########",
    "............E###########",
    "............E###########",
    "............E###########",
    "...........eE###########",
    "...........eE###########",
    "...........eE###########",
    "............############",
  };

  @Test
  void edges_are_those_of_scikit_image_where_only_rounding_decides() {
    boolean[] mask = new boolean[24 * 24];
    boolean[] expected = new boolean[24 * 24];
    for (int i = 0; i < mask.length; i++) {
      char mark = SCIKIT_IMAGE[i / 24].charAt(i % 24);
      mask[i] = mark == '#' || mark == 'E';
      expected[i] = mark == 'e' || mark == 'E';
    }
    assertThat(CannyEdges.of(mask, 24, 24, 1)).isEqualTo(expected);
  }

  @Test
  void a_mask_without_a_border_has_no_edges() {
    boolean[] mask = new boolean[100];
    assertThat(CannyEdges.of(mask, 10, 10, 1)).containsOnly(false);
    Arrays.fill(mask, true);
    assertThat(CannyEdges.of(mask, 10, 10, 1)).containsOnly(false);
    assertThatThrownBy(() -> CannyEdges.of(mask, 10, 10, 0)).hasMessageContaining("found 0.0");
  }

  @Test
  void otsu_is_the_centre_of_the_first_bin_that_parts_two_values() {
    assertThat(OtsuThreshold.of(new float[] {0, 0, 0, 256, 256})).isCloseTo(0.5, within(1e-12));
    assertThat(OtsuThreshold.of(new float[] {7, 7, 7})).isEqualTo(7);
  }

  /** From the least value: class means 2/3 and 8, so t = 1 + (8 - 2/3) / ln 12. */
  @Test
  void li_is_the_logarithmic_mean_of_its_two_classes() {
    double expected = 1 + (8 - 2.0 / 3) / Math.log(12);
    assertThat(LiThreshold.of(new float[] {1, 3, 1, 9})).isCloseTo(expected, within(1e-12));
    assertThat(LiThreshold.of(new float[] {4, 4})).isEqualTo(4);
    assertThatThrownBy(() -> LiThreshold.of(new float[0])).hasMessageContaining("found none");
  }

  @Test
  void a_pixel_grows_to_a_square_or_a_cross_and_not_round_the_border() {
    boolean[] corner = new boolean[16];
    corner[3] = true;
    assertThat(Dilation.square(corner, 4, 4, 1)).isEqualTo(mask("..##", "..##", "....", "...."));
    assertThat(Dilation.cross(corner, 4, 4)).isEqualTo(mask("..##", "...#", "....", "...."));
    boolean[] middle = mask("....", ".#..", "....", "....");
    assertThat(Dilation.cross(middle, 4, 4)).isEqualTo(mask(".#..", "###.", ".#..", "...."));
  }

  private static boolean[] mask(String... rows) {
    String all = String.join("", rows);
    boolean[] mask = new boolean[all.length()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = all.charAt(i) == '#';
    }
    return mask;
  }
}
