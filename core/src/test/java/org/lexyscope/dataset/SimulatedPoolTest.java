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
    List<Sample> rendered = SimulatedPool.samples(TWO_VIDEOS, SeedSpace.TRAINING.seed(1), folder);
    try (SimulatedSamples samples = new SimulatedSamples(pool, 0.5)) {
      assertThat(samples.size()).isEqualTo(12);
      Sample last = samples.sample(10);
      int[] expected = rendered.get(4).nuclei().labels();
      assertThat(Arrays.equals(last.nuclei().labels(), expected)).isTrue();
      assertThat(last.nucleusDiameterPx()).isEqualTo(rendered.get(4).nucleusDiameterPx());
      assertThat(last.cells().orElseThrow().labels())
          .isEqualTo(rendered.get(4).cells().orElseThrow().labels());
      for (int plane = 0; plane < VideoContext.PLANES; plane++) {
        for (int i = 0; i < expected.length; i++) {
          float clipped = Math.clamp(rendered.get(4).planes()[plane][i], -1f, 6.9999f);
          assertThat(last.planes()[plane][i]).isCloseTo(clipped, within(1f / 8192));
        }
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

  @Test
  void every_second_sample_sees_the_past_alone() throws IOException {
    List<Sample> samples =
        SimulatedPool.samples(
            new SimulatedPoolSettings(1, 2, 0, 64), SeedSpace.TRAINING.seed(0), folder);
    Sample wholeFirst = samples.get(0);
    Sample pastFirst = samples.get(1);
    for (float[] plane : pastFirst.planes()) {
      assertThat(plane).isEqualTo(pastFirst.planes()[0]);
    }
    assertThat(wholeFirst.planes()[VideoContext.EARLY + 2])
        .isNotEqualTo(wholeFirst.planes()[VideoContext.FRAME]);
    Sample pastLast = samples.get(3);
    assertThat(pastLast.planes()[VideoContext.AFTER])
        .isEqualTo(pastLast.planes()[VideoContext.FRAME]);
    assertThat(pastLast.nuclei().labels()).isEqualTo(samples.get(2).nuclei().labels());
  }
}
