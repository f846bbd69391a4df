package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.analysis.AnalysisConfig;
import org.lexyscope.analysis.AnalysisInput;
import org.lexyscope.analysis.AnalysisJob;
import org.lexyscope.analysis.LightFile;
import org.lexyscope.analysis.VideoOutcome;
import org.lexyscope.measure.RingSettings;
import org.lexyscope.track.TrackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope analyze}: the main job. */
@Command(
    name = "analyze",
    description = "Outline the nuclei of a video, follow them, measure N/C and fit rates.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope analyze cell.tif --out results",
      "  lexyscope analyze two-channels.tif --channel 2 --pixel-size 0.33 --frame-interval 20 --out"
          + " results",
      "  lexyscope analyze marker.tif --channel 1 --nucleus-channel 2 --light light.csv --out"
          + " results",
      "  lexyscope analyze cell.tif --nuclei corrected.tif --out measured-again",
      "  lexyscope analyze day1/*.tif --out all   (one folder a video, and summary/)",
      "  lexyscope analyze cell.tif --out results --json > results.json"
    })
final class AnalyzeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Videos: TIFF, OME-TIFF, BigTIFF, or a folder of frames.")
  private List<Path> inputs = List.of();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--channel",
      defaultValue = "1",
      paramLabel = "N",
      description = "The reporter's channel, from 1 (default: 1).")
  private int channel;

  @Option(
      names = "--nucleus-channel",
      paramLabel = "N",
      description = "Look for nuclei in this channel (SiR-DNA, H2B) and measure in --channel.")
  private @Nullable Integer nucleusChannel;

  @Option(
      names = "--nuclei",
      paramLabel = "FILE",
      description =
          "Measure these nuclei (label TIFF or ImageJ ROI zip) instead of looking for them.")
  private @Nullable Path nuclei;

  @Option(
      names = "--model",
      defaultValue = "default",
      paramLabel = "NAME|DIR",
      description = "Model name or folder, or otsu, li, local (default: default).")
  private String model = "";

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description = "Diameter of a typical nucleus in pixels, instead of the estimate.")
  private @Nullable Double nucleusDiameterPx;

  @Option(
      names = "--light",
      paramLabel = "FILE",
      description = "CSV time_s,irradiance: when the activating light changed, and to what.")
  private @Nullable Path light;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "CSV file,condition,replicate[,light]: many videos and what was done to them.")
  private @Nullable Path sheet;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() throws IOException {
    List<AnalysisInput> jobs = AnalysisInput.of(inputs, Optional.ofNullable(sheet));
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      AnalysisJob job =
          new AnalysisJob(
              config(),
              reading.toReadOptions(),
              Optional.ofNullable(nuclei),
              interruption.checked(progress));
      List<VideoOutcome> outcomes = job.run(jobs, output.folder(), output.ifNotEmpty());
      if (json.isAsked()) {
        JsonOption.print(OutcomeJson.of(outcomes, output.folder()));
        return Outcome.printFailures(outcomes);
      }
      return Outcome.print(outcomes);
    }
  }

  private AnalysisConfig config() throws IOException {
    return new AnalysisConfig(
        channel - 1,
        nucleusChannel == null ? OptionalInt.empty() : OptionalInt.of(nucleusChannel - 1),
        model,
        nucleusDiameterPx == null ? OptionalDouble.empty() : OptionalDouble.of(nucleusDiameterPx),
        RingSettings.DEFAULT,
        TrackSettings.DEFAULT,
        light == null ? Optional.empty() : Optional.of(LightFile.read(light)),
        OptionalDouble.empty(),
        threads);
  }
}
