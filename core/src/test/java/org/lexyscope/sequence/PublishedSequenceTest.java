package org.lexyscope.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.Sequence;
import org.lexyscope.image.Affine;

class PublishedSequenceTest {
  @Test
  void brightness_falls_from_four_to_a_quarter_in_fifteen_frames_and_comes_back() {
    double[] factors = BrightnessSteps.of(30);
    double[] down = {
      28 / 7.0, 25 / 7.0, 22 / 7.0, 19 / 7.0, 16 / 7.0, 13 / 7.0, 10 / 7.0, 1, 7 / 10.0, 7 / 13.0,
      7 / 16.0, 7 / 19.0, 7 / 22.0, 7 / 25.0, 7 / 28.0
    };
    for (int i = 0; i < 15; i++) {
      assertThat(factors[i]).as("frame %d", i).isCloseTo(down[i], within(1e-12));
      assertThat(factors[29 - i]).as("frame %d", 29 - i).isCloseTo(down[i], within(1e-12));
    }
    assertThat(BrightnessSteps.of(6)).containsExactly(4, 1, 0.25, 0.25, 1, 4);
  }

  @Test
  void motion_is_about_the_corner_and_turns_by_degrees() {
    Affine last = PublishedSequence.map(2);
    double turn = Math.toRadians(0.1);
    assertThat(last.x(0, 0)).isZero();
    assertThat(last.xx()).isCloseTo(1.1 * Math.cos(turn), within(1e-12));
    assertThat(last.xy()).isCloseTo(-1.1 * Math.sin(turn + 0.1), within(1e-12));
    assertThat(last.yy()).isCloseTo(1.1 * Math.cos(turn + 0.1), within(1e-12));
  }

  @Test
  void each_frame_has_its_own_scale_and_the_nucleus_slides_away_from_the_corner() {
    Crop crop = DiscCrop.of(45, 45, 0.5f, 0.5f);
    Sequence sequence = new PublishedSequence().make(crop, 30, new SplittableRandom(0));
    for (int frame = 0; frame < 30; frame++) {
      float highest = 0;
      for (float pixel : sequence.frames()[frame]) {
        highest = Math.max(highest, pixel);
      }
      assertThat(highest).isEqualTo(1);
    }
    assertThat(centreY(sequence.masks()[0])).isCloseTo(45 * 0.9, within(1.0));
    assertThat(centreY(sequence.masks()[29])).isCloseTo(45 * 1.1, within(1.0));
    assertThat(sequence.ncRatio()[0]).isCloseTo(4, within(0.4));
    assertThat(sequence.ncRatio()[7]).isCloseTo(1, within(0.05));
    assertThat(sequence.ncRatio()[14]).isCloseTo((0.25 * 0.5 - 0.05) / (0.5 - 0.05), within(0.05));
  }

  /** A mask of one square; along each row of its seam the list goes on in the next row. */
  @Test
  void the_seam_is_smoothed_along_the_list_of_its_pixels_and_nowhere_else() {
    boolean[] mask = new boolean[400];
    float[] frame = new float[400];
    for (int i = 0; i < frame.length; i++) {
      mask[i] = i % 20 >= 6 && i % 20 < 14 && i / 20 >= 6 && i / 20 < 14;
      frame[i] = mask[i] ? 1 : 0;
    }
    float[] smoothed = Seam.smoothed(frame, mask, 20);
    assertThat(smoothed[10 * 20 + 10]).as("inside").isEqualTo(1);
    assertThat(smoothed[2 * 20 + 10]).as("outside").isZero();
    // The first seam pixels are 8 zeros above the square, then 0 1 1 ... of its first row.
    assertThat(smoothed[5 * 20 + 6]).as("first of the list").isZero();
    double far = Math.exp(-1 / (2 * 0.49));
    double farther = Math.exp(-4 / (2 * 0.49));
    double farthest = Math.exp(-9 / (2 * 0.49));
    double whole = 1 + 2 * (far + farther + farthest);
    double inSquare = (1 + far + farther + farthest) / whole;
    assertThat(smoothed[6 * 20 + 6]).isCloseTo((float) inSquare, within(1e-5f));
  }

  @Test
  void frames_that_do_not_go_there_and_back_are_refused() {
    assertThatThrownBy(() -> new SequenceSettings(SequenceProtocol.PUBLISHED, 28, 1))
        .hasMessageContaining("found 28 for published");
    assertThat(new SequenceSettings(SequenceProtocol.CORRECTED, 28, 1).frames()).isEqualTo(28);
    assertThatThrownBy(() -> SequenceProtocol.named("other"))
        .hasMessageContaining("published, corrected");
  }

  static double centreY(boolean[] mask) {
    return CorrectedSequenceTest.centre(mask)[1];
  }
}
