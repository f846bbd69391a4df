package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.segment.CellposeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model import cellpose}: weights of Cellpose 1 to 3. */
@Command(
    name = "cellpose",
    description = "Weights that Cellpose 1 to 3 saved (PyTorch), such as nucleitorch_0.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope model import cellpose ~/.cellpose/models/nucleitorch_0 --out models/nuclei",
      "  lexyscope analyze cells.tif --model models/nuclei --out cells"
    })
final class ImportCellposeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What Cellpose saved.")
  private Path file = Path.of("");

  @Mixin private ImportOutput output = new ImportOutput();

  @Override
  public Integer call() throws IOException {
    Path folder = output.folder();
    CellposeImport.write(file, output.name(), folder);
    System.out.println(folder);
    return 0;
  }
}
