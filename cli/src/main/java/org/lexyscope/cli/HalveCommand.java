package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.segment.HalvedModel;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model halve}: weights of 16 bit. */
@Command(
    name = "halve",
    description = "Write a model with its weights rounded to 16 bit, in half of the room.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  lexyscope model halve out/model --out out/small")
final class HalveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A model folder.")
  private Path model = Path.of("");

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
    System.out.println(HalvedModel.write(model, out).fingerprint());
    return 0;
  }
}
