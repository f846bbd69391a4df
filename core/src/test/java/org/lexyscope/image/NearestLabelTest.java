package org.lexyscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestLabelTest {
  private static final int WIDTH = 29;
  private static final int HEIGHT = 19;

  @ParameterizedTest
  @CsvSource({"0.01, 6", "0.01, 100", "0.2, 2.5", "0.9, 3", "0, 9"})
  void labels_and_distances_equal_those_found_by_trying_every_pixel(double share, double reachPx) {
    LabelImage image = scattered(share);
    NearestLabel nearest = NearestLabel.within(image, reachPx);
    for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
      double best = distanceToNearest(image, pixel);
      int label = nearest.labels()[pixel];
      if (best > reachPx) {
        assertThat(label).isZero();
        assertThat(nearest.distancesPx()[pixel]).isInfinite();
      } else {
        assertThat((double) nearest.distancesPx()[pixel]).isCloseTo(best, within(1e-4));
        assertThat(distanceTo(image, pixel, label)).isCloseTo(best, within(1e-9));
      }
    }
  }

  @Test
  void a_labelled_pixel_is_its_own_nearest() {
    LabelImage image = new LabelImage(3, 1, new int[] {4, 0, 7});
    NearestLabel nearest = NearestLabel.within(image, 5);
    assertThat(nearest.labels()).containsExactly(4, 4, 7);
    assertThat(nearest.distancesPx()).containsExactly(0, 1, 0);
  }

  private static LabelImage scattered(double share) {
    SplittableRandom random = new SplittableRandom(3);
    int[] labels = new int[WIDTH * HEIGHT];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < share ? 1 + random.nextInt(5) : 0;
    }
    return new LabelImage(WIDTH, HEIGHT, labels);
  }

  private static double distanceToNearest(LabelImage image, int from) {
    double best = Double.POSITIVE_INFINITY;
    for (int label = 1; label <= 5; label++) {
      best = Math.min(best, distanceTo(image, from, label));
    }
    return best;
  }

  private static double distanceTo(LabelImage image, int from, int label) {
    double best = Double.POSITIVE_INFINITY;
    for (int to = 0; to < image.labels().length; to++) {
      if (image.labels()[to] == label) {
        best = Math.min(best, Math.hypot(from % WIDTH - to % WIDTH, from / WIDTH - to / WIDTH));
      }
    }
    return best;
  }
}
