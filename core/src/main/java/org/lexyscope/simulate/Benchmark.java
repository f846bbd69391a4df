package org.lexyscope.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lexyscope.run.AtomicFile;

/**
 * A locked set of simulated videos: their settings in full, so that they stay what they are when
 * the presets change.
 *
 * @param name of the benchmark, {@code lexysim-1}
 * @param videos in a fixed order
 */
public record Benchmark(String name, List<Entry> videos) {
  private static final int VIDEOS_A_PRESET = 10;

  /**
   * One video.
   *
   * @param id unique and fit for a file name, {@code invisible-03}
   * @param preset it was drawn from
   * @param seed of {@link SeedSpace#BENCHMARK}
   */
  public record Entry(String id, Preset preset, long seed, SimulationSettings settings) {
    public Entry {
      if (!SeedSpace.BENCHMARK.contains(seed)) {
        throw new IllegalArgumentException(
            "Video %s has the seed %d, which is none of the benchmark's.".formatted(id, seed));
      }
    }

    public SimulatedVideo video() {
      return Simulator.simulate(settings, seed);
    }

    /** The same video as it would be with more frames, {@link SimulationSettings#lengthened}. */
    public SimulatedVideo video(int frameCount) {
      return Simulator.simulate(settings.lengthened(frameCount), seed);
    }
  }

  public Benchmark {
    videos = List.copyOf(videos);
    Set<String> ids = new HashSet<>();
    for (Entry video : videos) {
      if (!ids.add(video.id())) {
        throw new IllegalArgumentException(name + " has two videos named " + video.id() + ".");
      }
    }
  }

  /**
   * Reads a benchmark.
   *
   * @param file {@code benchmarks/lexysim-1.json}
   */
  public static Benchmark read(Path file) throws IOException {
    try {
      return SettingsJson.JSON.readValue(file.toFile(), Benchmark.class);
    } catch (JsonProcessingException e) {
      throw new IOException("[%s] %s".formatted(file.getFileName(), SettingsJson.explained(e)), e);
    }
  }

  public void write(Path file) throws IOException {
    StringBuilder json = new StringBuilder("{\"name\": \"" + name + "\", \"videos\": [");
    String separator = "\n";
    for (Entry video : videos) {
      json.append(separator)
          .append(
              SettingsJson.JSON
                  .writer()
                  .without(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(video));
      separator = ",\n";
    }
    AtomicFile.writeString(file, json.append("\n]}\n").toString());
  }

  /**
   * Draws a benchmark: ten videos a preset, of which the seventh has its preset's held-out texture,
   * the eighth its shape, the ninth its point spread function and the tenth all three.
   *
   * @param firstSeed number of its first seed in {@link SeedSpace#BENCHMARK}
   */
  public static Benchmark draw(String name, long firstSeed) {
    List<Entry> videos = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      for (int number = 1; number <= VIDEOS_A_PRESET; number++) {
        long seed = SeedSpace.BENCHMARK.seed(firstSeed + videos.size());
        Xoshiro random = Xoshiro.stream(seed, name);
        Families families =
            Families.common(random)
                .with(
                    HeldOut.of(preset),
                    number == 7 || number == 10,
                    number == 8 || number == 10,
                    number == 9 || number == 10);
        String id = String.format(Locale.ROOT, "%s-%02d", preset.key(), number);
        videos.add(new Entry(id, preset, seed, preset.settings(random, families)));
      }
    }
    return new Benchmark(name, videos);
  }
}
