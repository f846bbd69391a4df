package org.lexyscope.bioimageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {
  @ParameterizedTest
  @CsvSource({
    "100, 32, 0, 4",
    "33, 32, 0, 4",
    "64, 32, 0, 0",
    "7, 32, 0, 4",
    "520, 512, 0, 32",
    "3000, 64, 16, 20",
    "1272, 16, 16, 0",
    "5, 16, 8, 0"
  })
  void blocks_keep_every_pixel_once_and_no_halo_towards_a_neighbour(
      int length, int min, int step, int haloPx) {
    int next = 0;
    List<Block> blocks = Block.along(length, new AxisSize(min, step), haloPx);
    for (Block block : blocks) {
      assertThat(block.keptFrom()).isEqualTo(next);
      next = block.keptTo();
      boolean reachesLeft = block.from() == 0 || block.keptFrom() - block.from() >= haloPx;
      boolean reachesRight =
          block.from() + block.size() >= length
              || block.from() + block.size() - block.keptTo() >= haloPx;
      assertThat(reachesLeft && reachesRight).isTrue();
      assertThat(step == 0 ? block.size() == min : (block.size() - min) % step == 0).isTrue();
    }
    assertThat(next).isEqualTo(length);
    assertThat(blocks.size() == 1 || blocks.stream().allMatch(b -> b.from() + b.size() <= length))
        .isTrue();
  }

  @Test
  void beyond_the_end_the_image_is_mirrored_as_often_as_it_takes() {
    Block block = new Block(0, 8, 0, 3);
    int[] sources = new int[8];
    for (int place = 0; place < 8; place++) {
      sources[place] = block.source(place, 3);
    }
    assertThat(sources).containsExactly(0, 1, 2, 2, 1, 0, 0, 1);
  }

  @Test
  void a_halo_that_fills_the_block_is_refused() {
    assertThatThrownBy(() -> Block.along(100, new AxisSize(32, 0), 16))
        .hasMessage("A block of 32 pixels with a halo of 16 at each side keeps nothing.");
  }
}
