package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.BundledModels;
import org.lexyscope.segment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model}: what models there are and what they are. */
@Command(
    name = "model",
    description =
        "List and show trained models; fetch weights to start from, import foreign ones, calibrate.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ModelCommand.ListModels.class,
      ModelCommand.Show.class,
      FetchCommand.class,
      ImportCommand.class,
      CalibrateCommand.class,
      AverageCommand.class,
      HelpCommand.class
    })
final class ModelCommand {
  @Command(name = "list", description = "The models that come with Lexyscope, one a line.")
  static final class ListModels implements Callable<Integer> {
    @Override
    public Integer call() {
      BundledModels.names().forEach(System.out::println);
      return 0;
    }
  }

  @Command(name = "show", description = "The description and the card of a model.")
  static final class Show implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|DIR", description = "A name from the list, or a model folder.")
    private String model = "";

    @Override
    public Integer call() throws IOException {
      if (BundledModels.names().contains(model)) {
        Path copy = Files.createTempDirectory("lexyscope-model");
        print(BundledModels.copyTo(model, copy));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(copy)) {
          for (Path file : files) {
            Files.delete(file);
          }
        }
        Files.delete(copy);
      } else {
        print(ModelFolder.open(Path.of(model)));
      }
      return 0;
    }

    private static void print(ModelFolder folder) throws IOException {
      System.out.println(StrictJson.toTree(folder.description()).toPrettyString());
      System.out.println();
      System.out.println(folder.card());
    }
  }
}
