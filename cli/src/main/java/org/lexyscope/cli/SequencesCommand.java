package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lexyscope.dataset.CropDataset;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.sequence.SequenceJob;
import org.lexyscope.sequence.SequenceProtocol;
import org.lexyscope.sequence.SequenceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope dataset sequences}: short videos of the nuclei of a crop dataset. */
@Command(
    name = "sequences",
    description = "Short videos of single nuclei that fade and come back, from a crop dataset.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset sequences out/bbbc013-crops --protocol published --out out/published",
      "  lexyscope dataset sequences out/bbbc013-crops --protocol corrected --seed 7 --out out/corrected",
      "",
      "Only validation and test crops become sequences; both protocols take the same crops."
    })
final class SequencesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CROPS", description = "Folder of a crop dataset.")
  private Path crops = Path.of("");

  @Option(
      names = "--protocol",
      required = true,
      paramLabel = "WORD",
      description = "published: as in the report; corrected: without its shortcuts.")
  private String protocol = "";

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Frames of a sequence (default: ${DEFAULT-VALUE}, as in the report).")
  private int frames = SequenceSettings.PUBLISHED_FRAMES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of what corrected draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    SequenceSettings sequences =
        new SequenceSettings(SequenceProtocol.named(protocol), frames, seed);
    CropDataset dataset = CropDataset.open(crops);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("crops", crops.toString());
    settings.put("cropsSha256", SequenceJob.hash(crops));
    settings.put("sequences", sequences);
    output.run(
        "dataset sequences", settings, (run, progress) -> write(dataset, sequences, run, progress));
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder());
    return 0;
  }

  private void write(
      CropDataset dataset, SequenceSettings sequences, RunFolder run, Progress progress)
      throws IOException {
    Csv table = new Csv("step", "count", "published");
    new SequenceJob(dataset, sequences, threads, progress).write(run).addTo(table);
    table.write(run.file("counts.csv"));
  }
}
