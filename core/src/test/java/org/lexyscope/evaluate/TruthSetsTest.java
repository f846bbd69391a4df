package org.lexyscope.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.simulate.Benchmark;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SimulationSettings;

class TruthSetsTest {
  private static final Path BENCHMARKS = Path.of("../benchmarks");
  private static final OptionalInt AS_THEY_ARE = OptionalInt.empty();

  @Test
  void a_part_of_the_benchmark_is_the_first_videos_of_the_presets() throws IOException {
    Benchmark benchmark = Benchmark.read(BENCHMARKS.resolve("lexysim-1.json"));
    EnumSet<Preset> none = EnumSet.noneOf(Preset.class);
    assertThat(TruthSets.benchmark(benchmark, none, 100, AS_THEY_ARE))
        .hasSize(benchmark.videos().size());
    List<TruthSource> two =
        TruthSets.benchmark(benchmark, EnumSet.of(Preset.HARSH, Preset.INVISIBLE), 1, AS_THEY_ARE);
    assertThat(two).extracting(TruthSource::name).containsExactly("invisible-01", "harsh-01");
  }

  @Test
  void a_simulated_video_knows_its_volume_ratio_and_rates() throws IOException {
    Benchmark benchmark = Benchmark.read(BENCHMARKS.resolve("lexysim-1.json"));
    TruthVideo truth =
        TruthSets.benchmark(benchmark, EnumSet.of(Preset.INVISIBLE), 1, AS_THEY_ARE)
            .getFirst()
            .opener()
            .open();
    assertThat(truth.group()).isEqualTo("invisible");
    assertThat(truth.isLinked()).isTrue();
    assertThat(truth.light()).isPresent();
  }

  @Test
  void a_lengthened_video_has_the_same_course_drift_and_bleaching_in_more_frames()
      throws IOException {
    Benchmark benchmark = Benchmark.read(BENCHMARKS.resolve("lexysim-1.json"));
    TruthVideo truth =
        TruthSets.benchmark(benchmark, EnumSet.of(Preset.HARSH), 1, OptionalInt.of(200))
            .getFirst()
            .opener()
            .open();
    SimulationSettings was =
        benchmark.videos().stream()
            .filter(entry -> entry.id().equals("harsh-01"))
            .findFirst()
            .orElseThrow()
            .settings();
    SimulationSettings now = was.lengthened(200);
    int frames = was.field().frameCount();
    assertThat(truth.video().frameCount()).isEqualTo(200);
    assertThat(now.field().intervalS()).isEqualTo(was.field().intervalS());
    assertThat(now.light().protocol().steps().getLast().timeS() / 200)
        .isCloseTo(was.light().protocol().steps().getLast().timeS() / frames, within(1e-9));
    assertThat(now.motion().driftXUmPerFrame() * 200)
        .isCloseTo(was.motion().driftXUmPerFrame() * frames, within(1e-9));
    assertThat(Math.pow(1 - now.light().bleachedPerFrame(), 200))
        .isCloseTo(Math.pow(1 - was.light().bleachedPerFrame(), frames), within(1e-9));
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
