package org.lexyscope.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.SequenceDataset;
import org.lexyscope.simulate.Benchmark;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.simulate.ValidationSettings;

/** The data sets that segmenters are scored on. */
public final class TruthSets {
  private TruthSets() {}

  /**
   * Videos of a simulated benchmark.
   *
   * @param presets only these; all when empty
   * @param videosPerPreset the first so many of each
   * @param frameCount how many frames each video is lengthened to; empty for those it has
   */
  public static List<TruthSource> benchmark(
      Benchmark benchmark, Set<Preset> presets, int videosPerPreset, OptionalInt frameCount) {
    Map<Preset, Integer> taken = new EnumMap<>(Preset.class);
    List<TruthSource> sources = new ArrayList<>();
    for (Benchmark.Entry entry : benchmark.videos()) {
      boolean wanted = presets.isEmpty() || presets.contains(entry.preset());
      if (wanted && taken.merge(entry.preset(), 1, Integer::sum) <= videosPerPreset) {
        sources.add(
            new TruthSource(
                entry.id(),
                () ->
                    new SimulatedTruth(
                        entry.preset().key(),
                        entry.id(),
                        frameCount.isPresent()
                            ? entry.video(frameCount.getAsInt())
                            : entry.video())));
      }
    }
    return List.copyOf(sources);
  }

  /**
   * Simulated videos for choosing settings and for calibration, of the benchmark's kinds and with
   * seeds of their own.
   *
   * @param presets only these; all when empty
   * @param videosPerPreset so many of each
   */
  public static List<TruthSource> validation(Set<Preset> presets, int videosPerPreset) {
    List<TruthSource> sources = new ArrayList<>();
    for (Preset preset : presets.isEmpty() ? EnumSet.allOf(Preset.class) : presets) {
      for (int number = 0; number < videosPerPreset; number++) {
        sources.add(validation(preset, number));
      }
    }
    return List.copyOf(sources);
  }

  private static TruthSource validation(Preset preset, int number) {
    String name = String.format(Locale.ROOT, "%s-v%02d", preset.key(), number + 1);
    return new TruthSource(
        name,
        () ->
            new SimulatedTruth(
                preset.key(),
                name,
                Simulator.simulate(
                    ValidationSettings.draw(preset, number), ValidationSettings.seed(number))));
  }

  /**
   * The wells of one part of the split of BBBC013.
   *
   * @param folder with {@code WELL_gfp.png} and {@code WELL_nuclei.png}
   * @throws IOException if it is no folder
   */
  public static List<TruthSource> wells(Path folder, Bbbc013Split split, Part part)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "[%s] is no folder. Give the folder with WELL_gfp.png and WELL_nuclei.png."
              .formatted(folder));
    }
    return split.wells(part).stream()
        .map(well -> new TruthSource(well, () -> WellTruth.read(folder, well)))
        .toList();
  }

  /**
   * The sequences of one part of a dataset.
   *
   * @param folder made by {@code lexyscope dataset sequences}
   * @throws IOException if it is no finished dataset
   */
  public static List<TruthSource> sequences(Path folder, Part part) throws IOException {
    SequenceDataset dataset = SequenceDataset.open(folder);
    return dataset.rows(part).stream()
        .map(row -> new TruthSource(row.name(), () -> SequenceTruth.read(dataset, row)))
        .toList();
  }
}
