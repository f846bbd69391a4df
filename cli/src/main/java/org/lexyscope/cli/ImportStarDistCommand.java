package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.segment.StarDistImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model import stardist}: a model folder of StarDist in 2D. */
@Command(
    name = "stardist",
    description = "A model folder of StarDist in 2D, such as 2D_versatile_fluo.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope model import stardist ~/.keras/models/StarDist2D/2D_versatile_fluo --out models/fluo",
      "  lexyscope analyze cells.tif --model models/fluo --out cells"
    })
final class ImportStarDistCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      description = "With config.json, thresholds.json and weights_best.h5 in it.")
  private Path model = Path.of("");

  @Mixin private ImportOutput output = new ImportOutput();

  @Override
  public Integer call() throws IOException {
    Path folder = output.folder();
    StarDistImport.write(model, output.name(), folder);
    System.out.println(folder);
    return 0;
  }
}
