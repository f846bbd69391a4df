package org.lexyscope.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LucasKanadeTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 160;
  private static final double NUCLEUS_PX = 28;

  /** A cell with a nucleus of another brightness, its middle at (x, y). */
  private static float[] cell(double x, double y, double nucleus, double cytosol) {
    float[] pixels = new float[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      double dx = i % WIDTH - x;
      double dy = Math.floorDiv(i, WIDTH) - y;
      double cell = 1 / (1 + Math.exp((Math.hypot(dx / 1.4, dy) - 34) / 2));
      double inner = 1 / (1 + Math.exp((Math.hypot(dx, dy) - NUCLEUS_PX / 2) / 1.5));
      pixels[i] = (float) (0.1 + cell * (cytosol + inner * (nucleus - cytosol)));
    }
    return pixels;
  }

  private static MotionImage image(float[] pixels) {
    return new MotionImage(WIDTH, HEIGHT, pixels, NUCLEUS_PX);
  }

  @Test
  void a_cell_that_has_moved_is_found_where_it_is() {
    Displacement d =
        LucasKanade.between(image(cell(100, 80, 1, 0.5)), image(cell(106, 76.5, 1, 0.5)));
    assertThat(d.x(100, 80)).isCloseTo(6, within(0.5));
    assertThat(d.y(100, 80)).isCloseTo(-3.5, within(0.5));
  }

  @Test
  void export_is_not_taken_for_motion() {
    Displacement d =
        LucasKanade.between(image(cell(100, 80, 0.7, 0.6)), image(cell(103, 80, 0.55, 0.66)));
    assertThat(d.x(100, 80)).isCloseTo(3, within(0.6));
    assertThat(d.y(100, 80)).isCloseTo(0, within(0.3));
  }

  @Test
  void an_empty_frame_has_not_moved() {
    Displacement d =
        LucasKanade.between(image(new float[WIDTH * HEIGHT]), image(new float[WIDTH * HEIGHT]));
    assertThat(d.x(50, 50)).isZero();
    assertThat(d.y(199, 159)).isZero();
  }

  @Test
  void pulling_brings_the_cell_back_and_ways_are_joined() {
    float[] first = cell(100, 80, 1, 0.5);
    float[] second = cell(104, 82, 1, 0.5);
    float[] third = cell(109, 81, 1, 0.5);
    Displacement toSecond = LucasKanade.between(image(first), image(second));
    Displacement toThird = LucasKanade.between(image(second), image(third));
    Displacement joined = toSecond.then(toThird);
    assertThat(joined.x(100, 80)).isCloseTo(9, within(0.7));
    Displacement back = joined.inverse();
    assertThat(back.x(109, 81)).isCloseTo(-joined.x(100, 80), within(0.3));
    float[] pulled = joined.pulled(third);
    assertThat(mean(first, pulled)).isLessThan(mean(first, third) / 4);
  }

  @Test
  void what_the_other_frame_does_not_show_is_not_made_up() {
    Displacement right =
        LucasKanade.between(image(cell(100, 80, 1, 0.5)), image(cell(106, 80, 1, 0.5)));
    float[] seen = right.pulledWhereSeen(cell(106, 80, 1, 0.5));
    float[] all = right.pulled(cell(106, 80, 1, 0.5));
    int row = 80 * WIDTH;
    int beyond = 0;
    for (int x = 0; x < WIDTH; x++) {
      boolean outside = x + right.x(x, 80) > WIDTH - 0.5;
      assertThat(Float.isNaN(seen[row + x])).as("column %d", x).isEqualTo(outside);
      beyond += outside ? 1 : 0;
      assertThat(outside || seen[row + x] == all[row + x]).isTrue();
    }
    assertThat(beyond).isPositive();
    byte[] ones = new byte[WIDTH * HEIGHT];
    Arrays.fill(ones, (byte) 1);
    float[] sum = new float[ones.length];
    float[] weights = new float[ones.length];
    right.addPulled(new byte[][] {ones}, 0.5f, new float[][] {sum}, weights);
    assertThat(sum).isEqualTo(weights);
    assertThat(weights[row]).isEqualTo(0.5f);
    assertThat(weights[row + WIDTH - 1]).isZero();
  }

  private static double mean(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }
}
