package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lexyscope.atlas.PreparationSettings;
import org.lexyscope.dataset.Bbbc013Fields;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.CropJob;
import org.lexyscope.dataset.CropSettings;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lexyscope dataset crops}: crops as of the Atlas, from another collection. */
@Command(
    name = "crops",
    description = "Crops of single nuclei, as those of the Atlas, from the stills of BBBC013.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset crops --bbbc013 data/bbbc013 --out out/bbbc013-crops",
      "",
      "Wells are enlarged so that nuclei have the size they have in the Atlas' crops, and stay on one side of the split."
    })
final class CropsCommand implements Callable<Integer> {
  @Option(
      names = "--bbbc013",
      required = true,
      paramLabel = "DIR",
      description = "Stills of BBBC013: WELL_gfp.png and WELL_nuclei.png.")
  private Path bbbc013 = Path.of("");

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Option(
      names = "--split",
      defaultValue = "benchmarks/bbbc013-split.csv",
      paramLabel = "FILE",
      description = "Which wells are for what (default: benchmarks/bbbc013-split.csv).")
  private Path split = Path.of("");

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description = "Median diameter nuclei are enlarged to (default: ${DEFAULT-VALUE}).")
  private double nucleusDiameterPx = PreparationSettings.NUCLEUS_DIAMETER_PX;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bbbc013", bbbc013.toString());
    settings.put("split", split.toString());
    settings.put("nucleusDiameterPx", nucleusDiameterPx);
    settings.put("crops", CropSettings.PUBLISHED);
    output.run("dataset crops", settings, this::write);
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder());
    return 0;
  }

  private void write(RunFolder run, Progress progress) throws IOException {
    CropSettings crops = CropSettings.PUBLISHED;
    Bbbc013Fields fields =
        Bbbc013Fields.of(bbbc013, Bbbc013Split.read(split), crops.fieldPx(), nucleusDiameterPx);
    run.put("magnification", fields.magnification());
    Csv table = new Csv("step", "count", "published");
    new CropJob(fields, crops, threads, progress).write(run).addTo(table, Map.of());
    table.write(run.file("counts.csv"));
  }
}
