package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrongestChangeTest {
  private static final int EDGE = 64;
  private static final int FRAMES = 20;

  /** How far nuclei are emptied: a dip in the second half of the video. */
  private static double gone(int frame) {
    return frame >= 12 && frame < 16 ? 1 : 0;
  }

  /** A cell with a nucleus that dips, noise, and light that bleaches and flickers. */
  private static float[] frame(int index, SplittableRandom random) {
    float[] pixels = new float[EDGE * EDGE];
    double light = (1 - 0.02 * index) * (1 + 0.05 * random.nextGaussian());
    for (int i = 0; i < pixels.length; i++) {
      double away = Math.hypot(i % EDGE - 32.0, Math.floorDiv(i, EDGE) - 32.0);
      double nucleus = 0.5 - 0.1 * gone(index);
      double cytosol = 0.5 + 0.03 * gone(index);
      double seen = away < 12 ? nucleus : away < 26 ? cytosol : 0.01;
      pixels[i] = (float) (light * seen + 0.03 * random.nextGaussian());
    }
    return pixels;
  }

  private static double[][] ends(boolean partlySeen) {
    SplittableRandom random = new SplittableRandom(4);
    StrongestChange change = new StrongestChange(EDGE, EDGE, 24, FRAMES);
    for (int index = 0; index < FRAMES; index++) {
      float[] pixels = frame(index, random);
      if (partlySeen) {
        Arrays.fill(pixels, 0, 4 * index * 20, Float.NaN);
      }
      change.look(index, pixels);
    }
    return change.ends();
  }

  @Test
  void a_dip_is_found_whenever_it_happens_under_bleaching_flicker_and_noise() {
    for (boolean partlySeen : new boolean[] {false, true}) {
      double[][] ends = ends(partlySeen);
      for (double[] end : ends) {
        assertThat(Arrays.stream(end).sum()).isCloseTo(1, within(1e-9));
      }
      assertThat(Arrays.stream(ends[1], 12, 16).sum()).isGreaterThan(0.8);
      assertThat(Arrays.stream(ends[0], 12, 16).sum()).isLessThan(0.05);
    }
  }

  @Test
  void where_nothing_changes_both_ends_are_the_mean() {
    StrongestChange still = new StrongestChange(EDGE, EDGE, 24, 3);
    float[] pixels = frame(0, new SplittableRandom(1));
    for (int index = 0; index < 3; index++) {
      still.look(index, pixels);
    }
    double third = 1.0 / 3;
    assertThat(still.ends()).isDeepEqualTo(new double[][] {{third, third, third}, {third, third, third}});
    StrongestChange one = new StrongestChange(EDGE, EDGE, 24, 1);
    one.look(0, pixels);
    assertThat(one.ends()).isDeepEqualTo(new double[][] {{1}, {1}});
  }

  @Test
  void frames_looked_at_are_evenly_spaced_from_first_to_last() {
    assertThat(StrongestChange.framesOf(5, 32)).containsExactly(0, 1, 2, 3, 4);
    assertThat(StrongestChange.framesOf(5000, 32)).startsWith(0).endsWith(4999).hasSize(32);
    assertThat(StrongestChange.framesOf(1, 32)).containsExactly(0);
  }
}
