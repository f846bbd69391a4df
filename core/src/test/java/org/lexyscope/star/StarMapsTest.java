package org.lexyscope.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;

class StarMapsTest {
  private static final Offset<Float> ROUNDING = within(1e-5f);

  /** A square of 5 x 5 in the middle of 7 x 7. */
  private static LabelImage square() {
    int[] labels = new int[49];
    for (int i = 0; i < 25; i++) {
      labels[(1 + i / 5) * 7 + 1 + i % 5] = 4;
    }
    return new LabelImage(7, 7, labels);
  }

  @Test
  void the_probability_is_the_distance_to_the_border_over_the_largest() {
    float[] probability = ObjectProbability.of(square());
    assertThat(probability[3 * 7 + 3]).isEqualTo(1);
    assertThat(probability[3 * 7 + 2]).isCloseTo(2f / 3, ROUNDING);
    assertThat(probability[3 * 7 + 1]).isCloseTo(1f / 3, ROUNDING);
    assertThat(probability[3 * 7]).isZero();
  }

  @Test
  void a_neighbour_that_touches_is_outside() {
    float[] probability = ObjectProbability.of(new LabelImage(6, 1, new int[] {1, 1, 1, 2, 2, 2}));
    assertThat(probability).containsExactly(1, 2f / 3, 1f / 3, 1f / 3, 2f / 3, 1);
  }

  @Test
  void an_object_that_fills_the_image_is_sure_everywhere() {
    assertThat(ObjectProbability.of(new LabelImage(2, 1, new int[] {3, 3}))).containsExactly(1, 1);
  }

  /** Right: pixels 4 and 5 are inside, 6 is not; the border is at 5.5, 2.5 from the centre. */
  @Test
  void a_ray_ends_half_a_pixel_before_the_first_pixel_outside() {
    StarMaps maps = StarMaps.of(square(), new Rays(4), 1);
    int centre = 3 * 7 + 3;
    for (int ray = 0; ray < 4; ray++) {
      assertThat(maps.distances()[ray * 49 + centre]).isEqualTo(2.5f);
    }
    int leftmost = 3 * 7 + 1;
    assertThat(maps.distances()[leftmost]).isEqualTo(4.5f); // to the right
    assertThat(maps.distances()[49 + leftmost]).isEqualTo(2.5f); // down
    assertThat(maps.distances()[2 * 49 + leftmost]).isEqualTo(0.5f); // to the left
    assertThat(maps.distances()[0]).isZero();
  }

  @Test
  void a_ray_that_leaves_the_image_ends_at_its_border() {
    StarMaps maps = StarMaps.of(new LabelImage(3, 1, new int[] {1, 1, 1}), new Rays(4), 1);
    assertThat(maps.distances()[1]).isEqualTo(1.5f);
    assertThat(maps.distances()[3 + 1]).isEqualTo(0.5f);
  }

  @Test
  void the_grid_keeps_every_second_pixel_of_every_second_row() {
    StarMaps all = StarMaps.of(square(), new Rays(8), 1);
    StarMaps grid = StarMaps.of(square(), new Rays(8), 2);
    assertThat(grid.width()).isEqualTo(4);
    assertThat(grid.height()).isEqualTo(4);
    for (int i = 0; i < 16; i++) {
      int at = i / 4 * 2 * 7 + i % 4 * 2;
      assertThat(grid.probability()[i]).isEqualTo(all.probability()[at]);
      for (int ray = 0; ray < 8; ray++) {
        assertThat(grid.distances()[ray * 16 + i]).isEqualTo(all.distances()[ray * 49 + at]);
      }
    }
  }

  @Test
  void maps_whose_sizes_do_not_fit_are_refused() {
    assertThatThrownBy(() -> new StarMaps(2, 2, 2, new float[4], new float[9]))
        .hasMessageContaining("found 4 and 9");
    assertThatThrownBy(() -> new Rays(2)).hasMessageContaining("at least 3 rays");
  }
}
