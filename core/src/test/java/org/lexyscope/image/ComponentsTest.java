package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComponentsTest {
  @Test
  void pieces_that_touch_only_at_a_corner_are_two() {
    LabelImage pieces = Components.label(mask("#..", ".##", "..#"), 3, 3);
    assertThat(pieces.labels()).containsExactly(1, 0, 0, 0, 2, 2, 0, 0, 2);
  }

  @Test
  void a_piece_may_wind_through_the_whole_image() {
    LabelImage piece = Components.label(mask("####", "...#", "####", "#..."), 4, 4);
    assertThat(piece.maxLabel()).isEqualTo(1);
  }

  @Test
  void a_hole_is_filled_and_a_bay_is_not() {
    boolean[] filled = Components.fillHoles(mask("###..", "#.#.#", "###.#"), 5, 3);
    assertThat(filled).containsExactly(mask("###..", "###.#", "###.#"));
  }

  @Test
  void small_objects_go_and_the_others_are_numbered_anew() {
    LabelImage image = new LabelImage(4, 2, new int[] {1, 2, 2, 0, 5, 5, 0, 7});
    assertThat(Components.keepAtLeast(image, 2).labels()).containsExactly(0, 1, 1, 0, 2, 2, 0, 0);
    assertThat(Components.areas(image)).containsExactly(2, 1, 2, 0, 0, 2, 0, 1);
  }

  private static boolean[] mask(String... rows) {
    String pixels = String.join("", rows);
    boolean[] mask = new boolean[pixels.length()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = pixels.charAt(i) == '#';
    }
    return mask;
  }
}
