package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HotPixelsTest {
  @Test
  void a_lone_hot_pixel_falls_to_its_brightest_neighbour() {
    float[] pixels = {1, 2, 1, 3, 900, 1, 1, 2, 1};
    assertThat(HotPixels.removed(pixels, 3, 3)).containsExactly(1, 2, 1, 3, 3, 1, 1, 2, 1);
  }

  @Test
  void a_single_pixel_image_stays() {
    assertThat(HotPixels.removed(new float[] {5}, 1, 1)).containsExactly(5);
  }
}
