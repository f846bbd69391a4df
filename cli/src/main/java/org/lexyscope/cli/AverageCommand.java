package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.segment.AveragedModel;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model average}: the mean of the weights of two models. */
@Command(
    name = "average",
    description =
        "Write the mean of the weights of a model and of one that went on learning from it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  lexyscope model average out/before/model out/after/model --out out/mean")
final class AverageCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The model learnt from.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", description = "The one that went on learning.")
  private Path second = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the model; must not hold one yet.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out.resolve(ModelFolder.DESCRIPTION))) {
      throw new IOException("[%s] holds a model already. Name another folder.".formatted(out));
    }
    System.out.println(AveragedModel.write(first, second, out).fingerprint());
    return 0;
  }
}
