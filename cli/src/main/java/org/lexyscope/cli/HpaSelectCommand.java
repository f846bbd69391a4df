package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lexyscope.atlas.SelectionJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lexyscope dataset hpa select}: which images the report's query selects. */
@Command(
    name = "select",
    description =
        "Read the Atlas' XML export and list the images of proteins in cytosol or nucleoplasm alone.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  lexyscope dataset hpa select proteinatlas.xml.gz --out hpa/list"})
final class HpaSelectCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "XML",
      description = "The export, plain or gzip: the whole Atlas or the result of a search.")
  private Path xml = Path.of("");

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Override
  public Integer call() throws IOException {
    if (!output.isDone()) {
      output.run(
          "dataset hpa select",
          Map.of("xml", xml.toString()),
          (run, progress) -> SelectionJob.run(xml, run, progress));
    }
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder().resolve(SelectionJob.IMAGES));
    return 0;
  }
}
