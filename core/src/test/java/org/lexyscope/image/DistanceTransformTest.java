package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceTransformTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 0.95})
  void distances_equal_those_found_by_trying_every_pixel(double share) {
    int width = 23;
    int height = 17;
    SplittableRandom random = new SplittableRandom(7);
    boolean[] mask = new boolean[width * height];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = random.nextDouble() < share;
    }
    float[] distance = DistanceTransform.inside(mask, width, height);
    for (int i = 0; i < mask.length; i++) {
      assertThat((double) distance[i]).isCloseTo(nearestOutside(mask, width, i), within(1e-4));
    }
  }

  private static double nearestOutside(boolean[] mask, int width, int from) {
    double best = Double.POSITIVE_INFINITY;
    for (int to = 0; to < mask.length; to++) {
      if (!mask[to]) {
        best = Math.min(best, Math.hypot(from % width - to % width, from / width - to / width));
      }
    }
    return best;
  }
}
