package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {
  @Test
  void a_constant_image_stays_constant_up_to_its_border() {
    float[] seven = new float[15 * 9];
    Arrays.fill(seven, 7);
    for (float value : GaussianBlur.blur(seven, 15, 9, 2.5)) {
      assertThat(value).isCloseTo(7f, within(1e-5f));
    }
  }

  @Test
  void a_point_becomes_a_gaussian_of_the_given_width() {
    int size = 41;
    float[] point = new float[size * size];
    point[20 * size + 20] = 1;
    float[] blurred = GaussianBlur.blur(point, size, size, 3);
    double peak = blurred[20 * size + 20];
    assertThat(peak).isCloseTo(1 / (2 * Math.PI * 9), within(2e-4));
    assertThat(blurred[20 * size + 23] / peak).isCloseTo(Math.exp(-0.5), within(1e-4));
    assertThat(blurred[26 * size + 20] / peak).isCloseTo(Math.exp(-2), within(1e-4));
  }

  @Test
  void no_smoothing_copies() {
    float[] pixels = {1, 2, 3, 4};
    assertThat(GaussianBlur.blur(pixels, 2, 2, 0)).containsExactly(pixels).isNotSameAs(pixels);
  }

  @Test
  void a_negative_sigma_is_refused() {
    assertThatThrownBy(() -> GaussianBlur.blur(new float[1], 1, 1, -1))
        .hasMessage("Smoothing needs a sigma of at least 0 px, found -1.0.");
  }
}
