package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.simulate.Benchmark;
import org.lexyscope.simulate.Preset;

class TruthSetsTest {
  private static final Path BENCHMARKS = Path.of("../benchmarks");

  @Test
  void a_part_of_the_benchmark_is_the_first_videos_of_the_presets() throws IOException {
    Benchmark benchmark = Benchmark.read(BENCHMARKS.resolve("lexysim-1.json"));
    EnumSet<Preset> none = EnumSet.noneOf(Preset.class);
    assertThat(TruthSets.benchmark(benchmark, none, 100)).hasSize(benchmark.videos().size());
    List<TruthSource> two =
        TruthSets.benchmark(benchmark, EnumSet.of(Preset.HARSH, Preset.INVISIBLE), 1);
    assertThat(two).extracting(TruthSource::name).containsExactly("invisible-01", "harsh-01");
  }

  @Test
  void a_simulated_video_knows_its_volume_ratio_and_rates() throws IOException {
    Benchmark benchmark = Benchmark.read(BENCHMARKS.resolve("lexysim-1.json"));
    TruthVideo truth =
        TruthSets.benchmark(benchmark, EnumSet.of(Preset.INVISIBLE), 1).getFirst().opener().open();
    assertThat(truth.group()).isEqualTo("invisible");
    assertThat(truth.isLinked()).isTrue();
    assertThat(truth.light()).isPresent();
  }

  @Test
  void a_missing_folder_of_wells_is_named() throws IOException {
    Bbbc013Split split = Bbbc013Split.read(BENCHMARKS.resolve("bbbc013-split.csv"));
    assertThatThrownBy(() -> TruthSets.wells(Path.of("nowhere"), split, Part.TEST))
        .hasMessage(
            "[nowhere] is no folder. Give the folder with WELL_gfp.png and WELL_nuclei.png.");
    assertThat(TruthSets.wells(Path.of("."), split, Part.TEST)).isNotEmpty();
  }
}
