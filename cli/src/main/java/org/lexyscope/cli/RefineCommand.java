package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.refine.RefineConfig;
import org.lexyscope.refine.RefineJob;
import org.lexyscope.refine.RefineResult;
import org.lexyscope.train.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope refine}: a few corrected frames in, a model that has learnt from them out. */
@Command(
    name = "refine",
    description = "Let a model learn from nuclei you have corrected in a few frames of a video.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope refine cell.tif --labels corrected.tif --frames 1,30,60 --out refined",
      "  lexyscope refine cell.tif --labels first.tif@1 --labels last.tif@60 --out refined",
      "  lexyscope refine cell.tif --labels RoiSet.zip --region 0,0,512,512 --out refined",
      "  lexyscope refine two-channels.tif --marker-channel 2 --out refined",
      "  lexyscope analyze cell.tif --model refined/model --out results"
    })
final class RefineCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VIDEO", description = "TIFF, OME-TIFF, BigTIFF, or a folder of frames.")
  private Path video = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private LabelOptions labels = new LabelOptions();

  @Option(
      names = "--model",
      defaultValue = "default",
      paramLabel = "NAME|DIR",
      description = "The model that learns; it stays as it is (default: default).")
  private String model = "";

  @Option(
      names = "--channel",
      defaultValue = "1",
      paramLabel = "N",
      description = "The channel the model sees, from 1 (default: 1).")
  private int channel;

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description = "Diameter of a typical nucleus in pixels, instead of that of the labels.")
  private @Nullable Double nucleusDiameterPx;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of training (default: ${DEFAULT-VALUE}).")
  private int steps = RefineConfig.DEFAULT_STEPS;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Processors to use (default: ${DEFAULT-VALUE}).")
  private int threads = RefineConfig.DEFAULT_THREADS;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() throws IOException {
    RefineConfig config = config();
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      RefineResult result =
          new RefineJob(config, interruption.checked(progress))
              .run(output.folder(), output.ifNotEmpty());
      progress.close();
      print(result);
    }
    return 0;
  }

  private void print(RefineResult result) throws IOException {
    result.notes().forEach(System.out::println);
    if (result.check().isPresent()) {
      System.out.print(Files.readString(output.folder().resolve(RefineJob.CHECK)));
    }
    System.out.println(output.folder().resolve(TrainingJob.MODEL));
  }

  private RefineConfig config() {
    return new RefineConfig(
        video,
        reading.toReadOptions(),
        channel - 1,
        labels.source(),
        labels.frames(),
        labels.region(),
        model,
        nucleusDiameterPx == null ? OptionalDouble.empty() : OptionalDouble.of(nucleusDiameterPx),
        steps,
        threads);
  }
}
