package org.lexyscope.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

class StarDistLossTest {
  /** Channels: logit, three distances; pixels: one of an object, one of background. */
  private static final float[] ANSWER = {0, 0, 2, 3, 2, -3, 2, 0};

  private static final float[] TARGET = {1, 0, 1, 0, 2, 0, 4, 0};

  private static double loss(float... weight) {
    try (TorchScope scope = TorchScope.open()) {
      return Losses.build(new StarDistLossSettings(0.2, 0.5))
          .of(
              Tensor.fromFloats(ANSWER, 1, 4, 1, 2),
              Tensor.fromFloats(TARGET, 1, 4, 1, 2),
              Tensor.fromFloats(weight, 1, 1, 1, 2))
          .item();
    }
  }

  /**
   * Cross-entropy log 2 at each pixel; distances are off by (1 + 0 + 2) / 3 where the object is,
   * and (3 + 3 + 0) / 3 long in the background, which is half of the pixels.
   */
  @Test
  void all_three_terms_are_worked_out_by_hand() {
    assertThat(loss(1, 1)).isCloseTo(Math.log(2) + 0.2 * (1 + 0.5 * 1), within(1e-6));
  }

  @Test
  void an_ignored_pixel_does_not_count() {
    assertThat(loss(1, 0)).isCloseTo(Math.log(2) + 0.2 * 1, within(1e-6));
    assertThat(loss(0, 1)).isCloseTo(Math.log(2) + 0.2 * 0.5 * 2, within(1e-6));
  }

  @Test
  void it_needs_a_probability_and_three_rays() {
    StarDistLossSettings settings = new StarDistLossSettings(0.2, 1e-4);
    assertThat(settings.fits(3)).isFalse();
    assertThat(settings.fits(33)).isTrue();
  }
}
