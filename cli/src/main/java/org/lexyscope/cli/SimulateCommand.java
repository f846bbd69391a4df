package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexyscope.run.RunFolder;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SettingsJson;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationFolder;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexyscope simulate}: videos with exact truth. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Make videos of light-steered cells with exact truth, the same for the same seed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope simulate --out cell --seed 1",
      "  lexyscope simulate --out fields --seed 100 --count 5 --preset crowded",
      "  lexyscope simulate --out again --seed 1 --settings cell/settings.json",
      "",
      "Each video is video.tif with nuclei.tif, cells.tif, noise_free.tif, truth.csv, light.csv and settings.json.",
      "With --count, videos stand in folders named by preset and seed."
    })
final class SimulateCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write.")
  Path out = Path.of("");

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "N",
      description = "Seed of the first video; the next ones count up.")
  long seed;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many videos (default: ${DEFAULT-VALUE}).")
  int count;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      completionCandidates = PresetNames.class,
      defaultValue = "lexy",
      description = "Kind of video: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  String preset = "";

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings as JSON, as simulate writes them, instead of a preset's draw.")
  @Nullable Path settingsFile;

  @Option(names = "--overwrite", description = "Replace the run that stands in DIR.")
  boolean overwrite;

  /** The presets' names, for the help text. */
  static final class PresetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Preset.values()).map(Preset::key).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (count < 1) {
      throw wrong("--count must be at least 1, found " + count + ".");
    }
    Preset kind = preset();
    RunFolder.IfNotEmpty ifNotEmpty =
        overwrite ? RunFolder.IfNotEmpty.OVERWRITE : RunFolder.IfNotEmpty.REFUSE;
    @Nullable SimulationSettings given =
        settingsFile == null ? null : SettingsJson.read(settingsFile);
    Map<String, Object> job =
        Map.of(
            "seed",
            seed,
            "count",
            count,
            settingsFile == null ? "preset" : "settingsFile",
            settingsFile == null ? kind.key() : settingsFile.toString());
    try (RunFolder run = RunFolder.open(out, ifNotEmpty, "simulate", job);
        ConsoleProgress progress = new ConsoleProgress()) {
      for (long next = seed; next < seed + count; next++) {
        SimulationSettings settings = given == null ? kind.settings(next) : given;
        write(Simulator.simulate(settings, next), folderOf(kind, next), run, progress);
      }
      run.done();
    }
    System.out.println(out);
    return 0;
  }

  private Preset preset() {
    try {
      return Preset.named(preset);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Where a video goes in the output folder; alone it lies in the folder itself. */
  private Path folderOf(Preset kind, long videoSeed) {
    if (count == 1) {
      return Path.of("");
    }
    String name = settingsFile == null ? kind.key() : "video";
    return Path.of(String.format(Locale.ROOT, "%s-%d", name, videoSeed));
  }

  private void write(SimulatedVideo video, Path folder, RunFolder run, ConsoleProgress progress)
      throws IOException {
    Files.createDirectories(out.resolve(folder));
    for (String name : SimulationFolder.FILES) {
      run.file(folder.resolve(name).toString());
    }
    SimulationFolder.write(video, out.resolve(folder), progress);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
