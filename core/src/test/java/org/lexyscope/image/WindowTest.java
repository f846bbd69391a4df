package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void the_window_around_labels_holds_them_and_no_more() {
    LabelImage image = new LabelImage(4, 3, new int[] {0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 6, 0});
    assertThat(Window.around(image)).contains(new Window(1, 1, 2, 2));
    assertThat(Window.around(LabelImage.empty(4, 3))).isEmpty();
  }

  @Test
  void a_window_grows_as_far_as_the_image_goes() {
    assertThat(new Window(1, 1, 2, 2).grownBy(1, 4, 3)).isEqualTo(new Window(0, 0, 4, 3));
    assertThat(new Window(5, 6, 2, 3).grownBy(2, 100, 100)).isEqualTo(new Window(3, 4, 6, 7));
  }

  @Test
  void what_is_cut_can_be_pasted_back() {
    float[] image = {1, 2, 3, 4, 5, 6};
    Window window = new Window(1, 0, 2, 2);
    float[] part = window.cut(image, 3);
    assertThat(part).containsExactly(2, 3, 5, 6);
    float[] empty = new float[6];
    window.paste(part, empty, 3);
    assertThat(empty).containsExactly(0, 2, 3, 0, 5, 6);
    assertThat(window.cut(new int[] {1, 2, 3, 4, 5, 6}, 3)).containsExactly(2, 3, 5, 6);
  }

  @Test
  void a_window_without_pixels_is_refused() {
    assertThatThrownBy(() -> new Window(0, 0, 0, 3)).hasMessageContaining("0 x 3");
  }
}
