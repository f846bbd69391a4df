package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.atlas.PreparationJob;
import org.lexyscope.atlas.PreparationSettings;
import org.lexyscope.dataset.CropSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope dataset hpa prepare}: crops of single nuclei from downloaded images. */
@Command(
    name = "prepare",
    description =
        "Find nuclei in the downloaded DAPI images and cut the protein images into crops.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset hpa prepare hpa/images --out hpa/crops",
      "  lexyscope dataset hpa prepare hpa/images --masks li --seed 2 --out hpa/crops-li"
    })
final class HpaPrepareCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "IMAGES",
      description = "A folder that 'dataset hpa download' has written.")
  private Path images = Path.of("");

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Option(
      names = "--masks",
      defaultValue = "local",
      paramLabel = "NAME",
      description = "What finds nuclei in DAPI: local, otsu, li or a model (default: local).")
  private String masks = "";

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description =
          "Diameter of a typical nucleus at 256 x 256 px (default: 34 for thresholds; models estimate"
              + " it image by image).")
  private @Nullable Double nucleusDiameterPx;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of the split by image (default: 1).")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    PreparationSettings settings =
        new PreparationSettings(
            masks,
            nucleusDiameterPx == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(nucleusDiameterPx),
            CropSettings.PUBLISHED,
            seed);
    Map<String, Object> recorded = new LinkedHashMap<>();
    recorded.put("images", images.toString());
    recorded.put("preparation", settings);
    output.run(
        "dataset hpa prepare",
        recorded,
        (run, progress) -> PreparationJob.run(images, settings, threads, run, progress));
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder());
    return 0;
  }
}
