package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lexyscope.analysis.AnalysisConfig;
import org.lexyscope.analysis.AnalysisInput;
import org.lexyscope.analysis.AnalysisJob;
import org.lexyscope.analysis.LightFile;
import org.lexyscope.analysis.VideoOutcome;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationFolder;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.video.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexyscope demo}: a simulated video, written as TIFF and analysed as any other. */
@Command(
    name = "demo",
    description = "Simulate a LEXY video, analyse it and say where the report is.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  lexyscope demo", "  lexyscope demo --preset lexy --seed 7 --out my-demo"})
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "lexyscope-demo",
      description = "Folder for video/ and results/; an earlier demo there is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "mixed",
      description = "Kind of video (default: mixed).")
  private String preset = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "8",
      description = "Seed of the simulation (default: 8).")
  private long seed;

  @Option(
      names = "--model",
      paramLabel = "NAME|DIR",
      defaultValue = "default",
      description = "Model name or folder, or otsu, li, local (default: default).")
  private String model = "";

  @Override
  public Integer call() throws IOException {
    Path videoFolder = out.resolve("video");
    try (ConsoleProgress bar = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      Progress progress = interruption.checked(bar);
      simulate(videoFolder, progress);
      AnalysisConfig config =
          AnalysisConfig.withModel(model)
              .withLight(LightFile.read(videoFolder.resolve("light.csv")));
      AnalysisJob job = new AnalysisJob(config, ReadOptions.NONE, Optional.empty(), progress);
      List<AnalysisInput> inputs =
          AnalysisInput.of(List.of(videoFolder.resolve("video.tif")), Optional.empty());
      List<VideoOutcome> outcomes = job.run(inputs, out.resolve("results"), IfNotEmpty.OVERWRITE);
      return Outcome.print(outcomes);
    }
  }

  private void simulate(Path folder, Progress progress) throws IOException {
    try (RunFolder run =
            RunFolder.open(folder, IfNotEmpty.OVERWRITE, "demo", List.of(preset, seed));
        SimulatedVideo video = Simulator.simulate(Preset.named(preset).settings(seed), seed)) {
      for (String name : SimulationFolder.FILES) {
        run.file(name);
      }
      SimulationFolder.write(video, folder, progress);
      run.done();
    }
  }
}
