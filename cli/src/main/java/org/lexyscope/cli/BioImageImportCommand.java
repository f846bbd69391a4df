package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lexyscope.bioimageio.ModelCheck;
import org.lexyscope.bioimageio.ModelImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model import bioimageio}: a BioImage.IO download, tried out and unpacked. */
@Command(
    name = "bioimageio",
    description = "Unpack a BioImage.IO model and try it on its own example.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope model import bioimageio unet2d_nuclei_broad.zip --out models/unet2d_nuclei_broad",
      "  lexyscope analyze cell.tif --model models/unet2d_nuclei_broad --out results"
    })
final class BioImageImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ZIP|DIR",
      description = "As downloaded: with bioimageio.yaml or rdf.yaml and ONNX weights.")
  private Path model = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The model folder to make.")
  private Path folder = Path.of("");

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    ModelCheck check = ModelImport.run(model, folder, threads);
    System.out.printf(
        Locale.ROOT, "%s: its example is reproduced to %.2g.%n", folder, check.largestDifference());
    return 0;
  }
}
