package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.segment.CellposeImport;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The model folder; must not hold a model yet.")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      defaultValue = "cellpose",
      paramLabel = "NAME",
      description = "What the model is called (default: cellpose).")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder.resolve(ModelFolder.DESCRIPTION))) {
      throw new IOException("[%s] holds a model already. Name another folder.".formatted(folder));
    }
    CellposeImport.write(file, name, folder);
    System.out.println(folder);
    return 0;
  }
}
