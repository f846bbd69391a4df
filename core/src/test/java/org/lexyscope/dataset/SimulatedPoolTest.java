package org.lexyscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.Progress;
import org.lexyscope.simulate.SeedSpace;

class SimulatedPoolTest {
  private static final SimulatedPoolSettings TWO_VIDEOS = new SimulatedPoolSettings(2, 3, 0, 96);

  @TempDir Path folder;

  @Test
  void a_pool_is_rendered_once_and_holds_every_frame() throws IOException {
    List<Long> done = new ArrayList<>();
    Progress progress = (stage, now, total) -> done.add(now);
    Path pool = SimulatedPool.inFolder(folder, TWO_VIDEOS, SeedSpace.TRAINING, progress);
    assertThat(SimulatedPool.inFolder(folder, TWO_VIDEOS, SeedSpace.TRAINING, progress))
        .isEqualTo(pool);
    assertThat(done).containsExactly(1L, 2L);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(pool);
    }
    List<Sample> rendered = SimulatedPool.samples(TWO_VIDEOS, SeedSpace.TRAINING.seed(1));
    try (SimulatedSamples samples = new SimulatedSamples(pool)) {
      assertThat(samples.size()).isEqualTo(6);
      Sample last = samples.sample(5);
      int[] expected = rendered.get(2).nuclei().labels();
      assertThat(Arrays.equals(last.nuclei().labels(), expected)).isTrue();
      assertThat(last.nucleusDiameterPx()).isEqualTo(rendered.get(2).nucleusDiameterPx());
      for (int i = 0; i < last.pixels().length; i++) {
        float clipped = Math.clamp(rendered.get(2).pixels()[i], -1f, 6.9999f);
        assertThat(last.pixels()[i]).isCloseTo(clipped, within(1f / 8192));
      }
    }
  }

  @Test
  void training_and_validation_have_pools_of_their_own() throws IOException {
    SimulatedPoolSettings small = new SimulatedPoolSettings(1, 1, 0, 64);
    Path training = SimulatedPool.inFolder(folder, small, SeedSpace.TRAINING, Progress.NONE);
    Path validation = SimulatedPool.inFolder(folder, small, SeedSpace.VALIDATION, Progress.NONE);
    assertThat(training).isNotEqualTo(validation);
  }
}
