package org.lexyscope.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.image.LabelImage;

class DiffusionTest {
  private static final float DIAGONAL = (float) Math.sqrt(0.5);

  /** Four steps leave equal heat in all four pixels, so each gradient is a diagonal. */
  @Test
  void in_a_square_of_four_pixels_all_vectors_point_to_the_middle() {
    FlowField flow =
        Diffusion.flows(new LabelImage(4, 3, new int[] {0, 5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 0}));
    float d = DIAGONAL;
    assertThat(flow.dy()).containsExactly(row(d, d, -d, -d), within(1e-6f));
    assertThat(flow.dx()).containsExactly(row(d, -d, d, -d), within(1e-6f));
  }

  private static float[] row(float a, float b, float c, float d) {
    return new float[] {0, a, b, 0, 0, c, d, 0, 0, 0, 0, 0};
  }

  @Test
  void a_row_of_three_points_to_its_middle_pixel_where_there_is_no_flow() {
    FlowField flow = Diffusion.flows(new LabelImage(3, 1, new int[] {2, 2, 2}));
    assertThat(flow.dx()).containsExactly(1, 0, -1);
    assertThat(flow.dy()).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void vectors_have_unit_length_inside_and_lead_to_the_centre(long seed) {
    LabelImage image = Ellipses.random(seed);
    FlowField flow = Diffusion.flows(image);
    double[][] centres = centres(image);
    int inward = 0;
    int inside = 0;
    for (int i = 0; i < image.labels().length; i++) {
      int label = image.labels()[i];
      double length = Math.hypot(flow.dx()[i], flow.dy()[i]);
      if (label == 0) {
        assertThat(length).isZero();
      } else {
        double toX = centres[label][0] - i % image.width();
        int row = i / image.width();
        double toY = centres[label][1] - row;
        if (Math.hypot(toX, toY) > 2) {
          assertThat(length).isCloseTo(1, within(1e-5));
          inside++;
          inward += flow.dx()[i] * toX + flow.dy()[i] * toY > 0 ? 1 : 0;
        }
      }
    }
    assertThat((double) inward / inside).isGreaterThan(0.99);
  }

  @Test
  void two_objects_do_not_see_each_other() {
    LabelImage both = new Ellipses(60, 40).with(18, 20, 10, 10, 0).with(38, 20, 10, 8, 0).image();
    LabelImage alone = new Ellipses(60, 40).with(18, 20, 10, 10, 0).image();
    FlowField together = Diffusion.flows(both);
    FlowField single = Diffusion.flows(alone);
    for (int i = 0; i < both.labels().length; i++) {
      if (both.labels()[i] == 1) {
        assertThat(together.dx()[i]).isEqualTo(single.dx()[i]);
        assertThat(together.dy()[i]).isEqualTo(single.dy()[i]);
      }
    }
  }

  private static double[][] centres(LabelImage image) {
    double[][] sums = new double[image.maxLabel() + 1][3];
    for (int i = 0; i < image.labels().length; i++) {
      double[] sum = sums[image.labels()[i]];
      sum[0] += i % image.width();
      int row = i / image.width();
      sum[1] += row;
      sum[2]++;
    }
    for (double[] sum : sums) {
      sum[0] /= sum[2];
      sum[1] /= sum[2];
    }
    return sums;
  }
}
