package org.lexyscope.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lexyscope.dataset.Crop;

class FlipsAndTurnsTest {
  /** 0 1 over 2 3, the first one nucleus: the eight symmetries of a square. */
  private static final Crop SQUARE =
      new Crop(2, new float[] {0, 1, 2, 3}, new boolean[] {true, false, false, false});

  @Test
  void drawn_for_each_crop_all_eight_ways_come() {
    assertThat(seen(false, 1)).hasSize(8);
  }

  @Test
  void drawn_once_the_turn_is_that_of_the_seed_for_good() {
    Set<Set<String>> ways = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      Set<String> seen = seen(true, seed);
      assertThat(seen).hasSize(4);
      ways.add(seen);
    }
    assertThat(ways).hasSize(2);
    assertThat(ways.stream().flatMap(Set::stream).distinct()).hasSize(8);
  }

  private static Set<String> seen(boolean turnDrawnOnce, long seed) {
    FlipsAndTurns flips = new FlipsAndTurns(new PublishedCropAugmentSettings(turnDrawnOnce), seed);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Crop crop = flips.apply(SQUARE, new SplittableRandom(i));
      StringBuilder order = new StringBuilder();
      for (int at = 0; at < 4; at++) {
        order.append((int) crop.pixels()[at]);
        assertThat(crop.mask()[at]).isEqualTo(crop.pixels()[at] == 0);
      }
      seen.add(order.toString());
    }
    return seen;
  }
}
