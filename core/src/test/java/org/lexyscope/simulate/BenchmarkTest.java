package org.lexyscope.simulate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
  private static final Path SETTINGS = Path.of("../benchmarks/lexysim-1.json");
  private static final Path HASHES = Path.of("../benchmarks/lexysim-1.sha256");

  @TempDir Path folder;

  @Test
  void lexysim_1_has_ten_videos_of_every_preset() throws IOException {
    Benchmark benchmark = Benchmark.read(SETTINGS);
    Map<Preset, Long> counts =
        benchmark.videos().stream().collect(groupingBy(Benchmark.Entry::preset, counting()));
    assertThat(benchmark.name()).isEqualTo("lexysim-1");
    assertThat(counts)
        .hasSize(Preset.values().length)
        .allSatisfy((p, n) -> assertThat(n).isEqualTo(10));
  }

  @Test
  void every_preset_of_lexysim_1_holds_the_families_training_has_not_seen() throws IOException {
    for (Benchmark.Entry entry : Benchmark.read(SETTINGS).videos()) {
      HeldOut heldOut = HeldOut.of(entry.preset());
      SimulationSettings settings = entry.settings();
      boolean all = entry.id().endsWith("-10");
      assertThat(settings.textures().family() == heldOut.texture())
          .isEqualTo(all || entry.id().endsWith("-07"));
      assertThat(settings.shapes().family() == heldOut.shape())
          .isEqualTo(all || entry.id().endsWith("-08"));
      assertThat(settings.optics().psf() == heldOut.psf())
          .isEqualTo(all || entry.id().endsWith("-09"));
    }
  }

  @Test
  void training_and_validation_never_use_its_seeds() throws IOException {
    for (Benchmark.Entry entry : Benchmark.read(SETTINGS).videos()) {
      assertThat(SeedSpace.BENCHMARK.contains(entry.seed())).isTrue();
      assertThat(SeedSpace.TRAINING.contains(entry.seed())).isFalse();
      assertThat(SeedSpace.VALIDATION.contains(entry.seed())).isFalse();
      assertThatThrownBy(() -> TrainingSettings.draw(entry.seed()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Renders all of lexysim-1, about two minutes on two cores. */
  @Test
  void every_video_of_lexysim_1_has_the_hash_it_was_locked_with() throws IOException {
    assertThat(BenchmarkHashes.of(Benchmark.read(SETTINGS)))
        .isEqualTo(BenchmarkHashes.read(HASHES));
  }

  @Test
  void a_benchmark_survives_being_written_and_read() throws IOException {
    Benchmark drawn = Benchmark.draw("trial", 1_000_000);
    drawn.write(folder.resolve("trial.json"));
    assertThat(Benchmark.read(folder.resolve("trial.json"))).isEqualTo(drawn);
  }

  @Test
  void locking_writes_a_hash_a_video_and_refuses_to_do_it_twice() throws IOException {
    Benchmark small = small();
    Path settings = folder.resolve("small.json");
    Path hashes = folder.resolve("small.sha256");
    small.write(settings);
    String[] files = {settings.toString(), hashes.toString()};
    BenchmarkHashes.main(files);
    assertThat(BenchmarkHashes.read(hashes)).isEqualTo(BenchmarkHashes.of(small)).hasSize(2);
    assertThatThrownBy(() -> BenchmarkHashes.main(files))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is locked");
  }

  @Test
  void another_seed_gives_another_hash() {
    List<Benchmark.Entry> videos = small().videos();
    assertThat(VideoHash.of(videos.get(0).video()))
        .isNotEqualTo(VideoHash.of(videos.get(1).video()));
  }

  @Test
  void a_seed_of_training_is_refused_in_a_benchmark() {
    long seed = SeedSpace.TRAINING.seed(1);
    assertThatThrownBy(
            () -> new Benchmark.Entry("a", Preset.LEXY, seed, SimulationSettings.DEFAULT))
        .hasMessageContaining("none of the benchmark's");
  }

  private static Benchmark small() {
    SimulationSettings settings =
        SimulationSettings.DEFAULT.withField(new FieldSettings(48, 40, 0.6, 2, 20));
    return new Benchmark(
        "small",
        List.of(
            new Benchmark.Entry("a", Preset.LEXY, SeedSpace.BENCHMARK.seed(5), settings),
            new Benchmark.Entry("b", Preset.LEXY, SeedSpace.BENCHMARK.seed(6), settings)));
  }
}
