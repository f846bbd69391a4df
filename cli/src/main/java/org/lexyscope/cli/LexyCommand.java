package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.lexy.MarkerJob;
import org.lexyscope.lexy.MarkerSettings;
import org.lexyscope.lexy.NucleusRule;
import org.lexyscope.lexy.SimulatedCellsJob;
import org.lexyscope.lexy.SimulatedCellsSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexyscope dataset lexy}: cells in the layout of the LEXY data. */
@Command(
    name = "lexy",
    description = "Cells in the layout of the LEXY data: a TIFF a frame, image and mask.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset lexy cell1.tif --channel 1 --marker-channel 2 --out out/lexy",
      "  lexyscope dataset lexy cell2.tif --channel 1 --marker-channel 2 --out out/lexy --resume",
      "  lexyscope dataset lexy --simulated --seed 1 --out out/simulated-lexy",
      "",
      "With --resume a cell is added to those that stand in DIR, or a run that stopped goes on."
    })
final class LexyCommand implements Callable<Integer> {
  private static final Map<String, String> LAYOUT = Map.of("layout", "LEXY");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "VIDEO",
      arity = "0..1",
      description = "A video of a cell with a marker of its nucleus in a channel of its own.")
  private @Nullable Path video;

  @Option(
      names = "--marker-channel",
      paramLabel = "N",
      description = "The channel of the nucleus' marker (SiR-DNA), from 1.")
  private @Nullable Integer markerChannel;

  @Option(
      names = "--channel",
      paramLabel = "N",
      description = "The reporter's channel, from 1 (default: ${DEFAULT-VALUE}).")
  private int channel = 1;

  @Option(
      names = "--cell",
      paramLabel = "NAME",
      description = "What the cell is called (default: the next of C01, C02, ...).")
  private @Nullable String cell;

  @Option(
      names = "--masks",
      paramLabel = "NAME|DIR",
      description = "What outlines the marker: otsu, li, local or a model (default: otsu).")
  private String masks = "otsu";

  @Option(
      names = "--nucleus",
      paramLabel = "RULE",
      description =
          "Which nucleus: centre (then the one nearest to it) or largest (default: centre).")
  private String nucleus = NucleusRule.CENTRE.key();

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description = "Diameter of a nucleus in pixels, instead of the estimate.")
  private @Nullable Double nucleusDiameterPx;

  @Option(
      names = "--simulated",
      description = "Ten simulated cells instead of a video, some with inverted masks.")
  private boolean simulated;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulated cells.")
  private @Nullable Long seed;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  private interface Work {
    void run(RunFolder run, Progress progress) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (simulated == (video != null)) {
      throw wrong("Give a VIDEO or --simulated, and not both.");
    }
    if (video != null) {
      addCell(video);
    } else {
      simulate();
    }
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder());
    return 0;
  }

  private void addCell(Path path) throws IOException {
    if (markerChannel == null) {
      throw wrong("--marker-channel says in which channel the nucleus' marker is.");
    }
    MarkerSettings settings =
        new MarkerSettings(
            channel - 1,
            markerChannel - 1,
            masks,
            nucleusDiameterPx == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(nucleusDiameterPx),
            NucleusRule.named(nucleus));
    try (Video opened = VideoReader.open(path, reading.toReadOptions())) {
      run(
          LAYOUT,
          (run, progress) ->
              new MarkerJob(settings, threads, progress)
                  .write(opened, Optional.ofNullable(cell), run));
    }
  }

  private void simulate() throws IOException {
    if (seed == null) {
      throw wrong("--simulated needs a --seed.");
    }
    SimulatedCellsSettings settings = SimulatedCellsSettings.published(seed);
    run(settings, (run, progress) -> new SimulatedCellsJob(settings, threads, progress).write(run));
  }

  private void run(Object settings, Work work) throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal();
        RunFolder run =
            RunFolder.open(output.folder(), output.ifNotEmpty(), "dataset lexy", settings)) {
      run.finish(
          open -> {
            work.run(open, interruption.checked(progress));
            return open;
          });
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
