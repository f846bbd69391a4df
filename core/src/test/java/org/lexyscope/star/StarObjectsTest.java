package org.lexyscope.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexyscope.evaluate.Matching;
import org.lexyscope.image.LabelImage;

class StarObjectsTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 11;
  private static final int MIDDLE = 5;

  /** Diamonds of four rays, 4 pixels long, in the middle row: 32 square pixels each. */
  private static StarMaps diamonds() {
    return diamonds(new int[] {10, 12, 14, 30}, new float[] {0.9f, 0.8f, 0.6f, 0.7f}, 4, 4, 4, 4);
  }

  private static StarMaps diamonds(int[] columns, float[] probabilities, float... sizes) {
    float[] probability = new float[WIDTH * HEIGHT];
    float[] distances = new float[4 * probability.length];
    for (int n = 0; n < columns.length; n++) {
      int at = MIDDLE * WIDTH + columns[n];
      probability[at] = probabilities[n];
      for (int ray = 0; ray < 4; ray++) {
        distances[ray * probability.length + at] = sizes[n];
      }
    }
    return new StarMaps(1, HEIGHT, WIDTH, probability, distances);
  }

  private static int count(StarMaps maps, double leastProbability, double largestOverlap) {
    return StarObjects.of(maps, new StarThresholds(leastProbability, largestOverlap)).count();
  }

  /** Two diamonds 2 px apart share the diamond of half-diagonals 3: 18 of 32. */
  @Test
  void areas_of_diamonds_are_worked_out_by_hand() {
    StarMaps maps = diamonds();
    Rays rays = new Rays(4);
    StarPolygon first = StarPolygon.of(maps, MIDDLE * WIDTH + 10, rays);
    StarPolygon second = StarPolygon.of(maps, MIDDLE * WIDTH + 12, rays);
    assertThat(first.area()).isCloseTo(32, within(1e-6));
    assertThat(first.shared(second)).isCloseTo(18, within(1e-6));
    assertThat(second.shared(first)).isCloseTo(18, within(1e-6));
    assertThat(first.shared(first)).isCloseTo(32, within(1e-6));
    assertThat(first.shared(StarPolygon.of(maps, MIDDLE * WIDTH + 30, rays))).isZero();
  }

  /** Of 10, 12 and 14 px, neighbours share 0.5625, the outer two 8 of 32. */
  @Test
  void a_suppressed_polygon_suppresses_none_itself() {
    assertThat(count(diamonds(), 0.5, 0.6)).isEqualTo(4);
    assertThat(count(diamonds(), 0.5, 0.5)).isEqualTo(3); // 12 goes, so 14 stays.
    assertThat(count(diamonds(), 0.5, 0.2)).isEqualTo(2); // 10 and 30.
    assertThat(count(diamonds(), 0.75, 0.2)).isEqualTo(1);
  }

  @Test
  void a_small_polygon_within_a_large_one_goes() {
    StarMaps maps = diamonds(new int[] {10, 11}, new float[] {0.9f, 0.8f}, 5, 1);
    assertThat(count(maps, 0.5, 0.9)).isEqualTo(1);
  }

  @Test
  void the_more_probable_polygon_has_the_pixel_and_labels_have_no_gaps() {
    StarMaps maps = diamonds(new int[] {10, 11, 14}, new float[] {0.9f, 0.8f, 0.7f}, 4, 1, 4);
    StarObjects.Drawn drawn = StarObjects.of(maps, new StarThresholds(0.5, 1)).draw(WIDTH, HEIGHT);
    assertThat(drawn.probabilities()).containsExactly(0.9f, 0.7f); // 11 is all under 10.
    assertThat(drawn.labels().at(12, MIDDLE)).isEqualTo(1);
    assertThat(drawn.labels().at(14, MIDDLE)).isEqualTo(1);
    assertThat(drawn.labels().at(15, MIDDLE)).isEqualTo(2);
    assertThat(drawn.labels().at(18, MIDDLE)).isEqualTo(2);
    assertThat(drawn.labels().at(10, MIDDLE - 4)).isEqualTo(1);
    assertThat(drawn.labels().at(19, MIDDLE)).isZero();
  }

  @Test
  void a_polygon_that_reaches_beyond_the_image_is_cut() {
    StarMaps maps = diamonds(new int[] {1}, new float[] {0.9f}, 8);
    LabelImage labels = StarObjects.of(maps, StarThresholds.DEFAULT).draw(WIDTH, HEIGHT).labels();
    assertThat(labels.at(0, 0)).isEqualTo(1);
    assertThat(labels.at(9, MIDDLE)).isEqualTo(1);
    assertThat(labels.at(10, MIDDLE)).isZero();
  }

  /** The same with a network's resolution: what comes back from targets are the objects. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ellipses_come_back_from_their_targets(long seed) {
    LabelImage truth = Ellipses.random(5, 4, 32, 8, seed);
    StarMaps maps = StarMaps.of(truth, new Rays(32), 2);
    LabelImage found =
        StarObjects.of(maps, new StarThresholds(0.5, 0.3))
            .draw(truth.width(), truth.height())
            .labels();
    Matching matching = Matching.of(found, truth);
    assertThat(matching.falsePositives()).isEmpty();
    assertThat(matching.matches()).hasSize(20).allMatch(match -> match.iou() > 0.9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_higher_threshold_afterwards_is_the_same_as_before(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StarMaps truth = StarMaps.of(Ellipses.random(3, 3, 24, 6, seed), new Rays(16), 2);
    for (int i = 0; i < truth.probability().length; i++) {
      boolean doubtful = i % truth.width() < truth.width() / 3;
      truth.probability()[i] *= (doubtful ? 0.4f : 1) * (0.9f + 0.1f * random.nextFloat());
    }
    StarObjects low = StarObjects.of(truth, new StarThresholds(0.1, 0.3));
    StarObjects high = StarObjects.of(truth, new StarThresholds(0.5, 0.3));
    assertThat(high.count()).isEqualTo(6).isLessThan(low.count());
    assertThat(low.above(0.5).draw(72, 72).labels().labels())
        .isEqualTo(high.draw(72, 72).labels().labels());
  }

  /** Processor time, so that a busy machine does not fail it. */
  @Test
  void five_hundred_nuclei_of_a_megapixel_take_about_a_second() {
    LabelImage truth = Ellipses.random(25, 20, 44, 13, 1);
    StarMaps maps = StarMaps.of(truth, new Rays(32), 2);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    StarObjects.Drawn drawn =
        StarObjects.of(maps, new StarThresholds(0.3, 0.3)).draw(truth.width(), truth.height());
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(drawn.labels().maxLabel()).isEqualTo(500);
    assertThat(nanos * 1e-9).isLessThan(3);
  }
}
