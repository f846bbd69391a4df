package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.run.StrictJson;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.train.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope train}: a configuration in, a model folder out. */
@Command(
    name = "train",
    description = "Train a network and write it as a model folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope train configs/default.json --bbbc013 data/bbbc013 --out out/default",
      "  lexyscope train configs/default.json --bbbc013 data/bbbc013 --out out/default --resume",
      "  lexyscope train configs/stardist.json --dsb2018 data/dsb2018 --out out/stardist",
      "  lexyscope train configs/cellpose.json --dsb2018 data/dsb2018 --out out/cellpose"
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CONFIG", description = "Settings of the training, one JSON file.")
  private Path config = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--bbbc013",
      defaultValue = "data/bbbc013",
      paramLabel = "DIR",
      description = "Stills of BBBC013: WELL_gfp.png and WELL_nuclei.png (default: data/bbbc013).")
  private Path bbbc013 = Path.of("");

  @Option(
      names = "--bbbc013-split",
      defaultValue = "benchmarks/bbbc013-split.csv",
      paramLabel = "FILE",
      description = "Which wells are for training (default: benchmarks/bbbc013-split.csv).")
  private Path bbbc013Split = Path.of("");

  @Option(
      names = "--crops",
      defaultValue = "out/bbbc013-crops",
      paramLabel = "DIR",
      description =
          "A crop dataset, as lexyscope dataset crops writes it (default: out/bbbc013-crops).")
  private Path crops = Path.of("");

  @Option(
      names = "--lexy",
      defaultValue = "out/lexy",
      paramLabel = "DIR",
      description = "LEXY cells, as lexyscope dataset lexy writes them (default: out/lexy).")
  private Path lexy = Path.of("");

  @Option(
      names = "--dsb2018",
      defaultValue = "data/dsb2018",
      paramLabel = "DIR",
      description =
          "Annotated nuclei of dsb2018: images/NAME.png and labels/NAME.png (default: data/dsb2018).")
  private Path dsb2018 = Path.of("");

  @Option(
      names = "--dsb2018-split",
      defaultValue = "benchmarks/dsb2018-split.csv",
      paramLabel = "FILE",
      description = "Which images are for training (default: benchmarks/dsb2018-split.csv).")
  private Path dsb2018Split = Path.of("");

  @Option(
      names = "--cache",
      defaultValue = "out/training-cache",
      paramLabel = "DIR",
      description =
          "Simulated frames are kept here for the next time (default: out/training-cache).")
  private Path cache = Path.of("");

  @Override
  public Integer call() throws IOException {
    TrainConfig settings = StrictJson.read(config, TrainConfig.class);
    DataFolders folders =
        new DataFolders(bbbc013, bbbc013Split, crops, lexy, dsb2018, dsb2018Split, cache);
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      new TrainingJob(settings, folders)
          .run(output.folder(), output.ifNotEmpty(), interruption.checked(progress));
    }
    System.out.println(output.folder().resolve(TrainingJob.MODEL));
    return 0;
  }
}
