package org.lexyscope.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.pretrained.Download;
import org.lexyscope.pretrained.ImageNetFile;
import org.lexyscope.pretrained.Patience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexyscope model fetch}: ImageNet weights of encoders from torchvision's site. */
@Command(
    name = "fetch",
    description = "Fetch ImageNet weights for the VGG16 or ResNet34 encoder.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope model fetch vgg16",
      "  lexyscope model fetch resnet34 --out weights --url"
          + " https://mirror.example/resnet34-b627a593.pth"
    })
final class FetchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "vgg16|resnet34", description = "Whose weights.")
  private String name = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Another address of the same file; its name must carry the checksum, as torchvision's"
              + " do.")
  private @Nullable URI url;

  @Option(
      names = "--out",
      defaultValue = "out/pretrained",
      paramLabel = "DIR",
      description = "Folder for the file (default: out/pretrained).")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    ImageNetFile weights = ImageNetFile.named(name);
    URI address = url == null ? weights.address() : url;
    String fileName = address.toString().replaceFirst(".*/", "");
    Path file = folder.resolve(fileName);
    try (ConsoleProgress progress = new ConsoleProgress();
        Interruption interruption = Interruption.onSignal()) {
      new Download(address, file, ImageNetFile.hashIn(fileName), Patience.DEFAULT)
          .run(interruption.checked(progress));
    }
    System.out.println(file);
    return 0;
  }
}
