package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lexyscope.atlas.AtlasImage;
import org.lexyscope.atlas.DownloadJob;
import org.lexyscope.atlas.DownloadSettings;
import org.lexyscope.atlas.SelectionJob;
import org.lexyscope.run.ContentHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope dataset hpa download}: the pictures of an image list. */
@Command(
    name = "download",
    description = "Download the blue and green pictures of an image list.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope dataset hpa download hpa/list --out hpa/images",
      "  lexyscope dataset hpa download hpa/list --out hpa/images --connections 2",
      "",
      "Pictures that are there are not asked for again; failures.csv lists what could not be had."
    })
final class HpaDownloadCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LIST", description = "A folder that 'dataset hpa select' has written.")
  private Path list = Path.of("");

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Option(
      names = "--connections",
      defaultValue = "4",
      paramLabel = "N",
      description = "Requests at a time, 1 to 16 (default: 4).")
  private int connections;

  @Override
  public Integer call() throws IOException {
    Path csv = list.resolve(SelectionJob.IMAGES);
    List<AtlasImage> images = AtlasImage.readList(csv);
    DownloadSettings settings = DownloadSettings.DEFAULT.withConnections(connections);
    output.run(
        "dataset hpa download",
        Map.of("images", csv.toString(), "imagesSha256", ContentHash.of(csv)),
        (run, progress) -> new DownloadJob(images, settings, progress).run(run));
    System.out.print(Files.readString(output.folder().resolve("counts.csv")));
    System.out.println(output.folder().resolve("failures.csv"));
    return 0;
  }
}
