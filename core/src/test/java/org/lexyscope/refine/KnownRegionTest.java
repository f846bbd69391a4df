package org.lexyscope.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Window;

class KnownRegionTest {
  @Test
  void a_pixel_is_known_where_its_centre_lies_in_the_region() {
    KnownRegion region = region(2, 0, 2, 2);
    assertThat(region.mask(4, 2, 1))
        .containsExactly(false, false, true, true, false, false, true, true);
    assertThat(region.mask(2, 1, 0.5)).containsExactly(false, true);
    assertThat(new KnownRegion(Optional.empty()).mask(2, 1, 1)).containsExactly(true, true);
  }

  @Test
  void a_nucleus_belongs_to_the_region_if_most_of_it_does() {
    LabelImage labels = new LabelImage(6, 1, new int[] {1, 1, 2, 2, 2, 0});
    KnownRegion region = region(3, 0, 3, 1);
    assertThat(region.mostlyOutside(labels)).containsExactly(1);
    assertThat(region.inside(labels).labels()).containsExactly(0, 0, 2, 2, 2, 0);
  }

  @Test
  void what_is_kept_is_the_region_and_so_much_around_it() {
    assertThat(region(10, 20, 30, 40).part(50, 50, 0.5, 4)).isEqualTo(new Window(1, 6, 23, 28));
    assertThat(new KnownRegion(Optional.empty()).part(50, 40, 0.5, 4))
        .isEqualTo(new Window(0, 0, 50, 40));
  }

  @Test
  void a_region_beyond_the_frames_is_refused() {
    assertThatThrownBy(() -> KnownRegion.of(Optional.of(new Window(10, 0, 90, 10)), 96, 96))
        .hasMessage(
            "--region 10,0,90,10 reaches beyond the frames, which are 96x96 pixels. Give LEFT,TOP,WIDTH,HEIGHT within them.");
  }

  private static KnownRegion region(int left, int top, int width, int height) {
    return new KnownRegion(Optional.of(new Window(left, top, width, height)));
  }
}
