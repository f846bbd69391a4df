package org.lexyscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lexyscope.dataset.Dsb2018Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.experiment.Maker;
import org.lexyscope.experiment.MakerComparison;
import org.lexyscope.experiment.MakerImage;
import org.lexyscope.experiment.MakerImages;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.segment.Segmenters;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lexyscope experiment figure2}: makers of nuclear masks side by side. */
@Command(
    name = "figure2",
    description = "Makers of nuclear masks side by side on images of DNA, scored where truth is.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lexyscope experiment figure2 --image blue.jpg --out out/figure2",
      "  lexyscope experiment figure2 --dsb2018 data/dsb2018 --model out/cellpose/model --model unet2d_nuclei_broad --out out/figure2",
      "",
      "The same command again goes on where it was stopped. docs/mask-makers.md explains the files."
    })
final class Figure2Command implements Callable<Integer> {
  private static final List<String> THRESHOLDS = List.of("otsu", "li", "local");

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  private static final class Source {
    @Option(
        names = "--image",
        paramLabel = "FILE|DIR",
        description =
            "An image of DNA, or a folder of them; a folder with images and labels in it has its truth.")
    private @Nullable Path image;

    @Option(
        names = "--dsb2018",
        paramLabel = "DIR",
        description = "dsb2018's images/NAME.png and labels/NAME.png.")
    private @Nullable Path dsb2018;
  }

  @Option(
      names = "--truth",
      paramLabel = "FILE|DIR",
      description = "Label image of the image, or folder with one of the same name for each.")
  private @Nullable Path truth;

  @Option(
      names = "--model",
      paramLabel = "NAME|DIR",
      description =
          "A maker beside otsu, li and local: default, or a model folder of Lexyscope or BioImage.IO; may be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--split",
      defaultValue = "benchmarks/dsb2018-split.csv",
      paramLabel = "FILE",
      description = "Which images of dsb2018 are for what (default: benchmarks/dsb2018-split.csv).")
  private Path split = Path.of("");

  @Option(
      names = "--part",
      defaultValue = "TEST",
      paramLabel = "test|validation|train",
      description = "Which of them are taken (default: test).")
  private Part part = Part.TEST;

  @Option(
      names = "--nucleus-diameter",
      paramLabel = "PX",
      description = "Diameter of a nucleus in the images; each maker has its own rule without it.")
  private @Nullable Double nucleusDiameterPx;

  @Option(names = "--threads", paramLabel = "N", description = "Processors to use (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private DatasetOutput output = new DatasetOutput();

  @Override
  public Integer call() throws IOException {
    List<MakerImage> images = images();
    List<Maker> makers = makers();
    output.run(
        "experiment figure2",
        settings(),
        (run, progress) -> new MakerComparison(group(), makers, images, progress).write(run));
    System.out.print(Files.readString(output.folder().resolve("makers.md")));
    System.out.println(output.folder().resolve("figure2.png"));
    return 0;
  }

  private List<MakerImage> images() throws IOException {
    if (source.dsb2018 != null) {
      return MakerImages.dsb2018(source.dsb2018, Dsb2018Split.read(split), part);
    }
    return MakerImages.of(given(source.image), Optional.ofNullable(truth));
  }

  private List<Maker> makers() throws IOException {
    OptionalDouble diameterPx =
        nucleusDiameterPx == null ? OptionalDouble.empty() : OptionalDouble.of(nucleusDiameterPx);
    List<String> names = new ArrayList<>(THRESHOLDS);
    models.stream().filter(model -> !names.contains(model)).forEach(names::add);
    List<Maker> makers = new ArrayList<>();
    for (String name : names) {
      makers.add(new Maker(shown(name), () -> Segmenters.byName(name, diameterPx, threads)));
    }
    return makers;
  }

  /**
   * What a model calls itself, since training leaves it in a folder called model; else the folder.
   */
  private static String shown(String name) throws IOException {
    Path folder = Path.of(name);
    return Files.exists(folder.resolve(ModelFolder.DESCRIPTION))
        ? ModelFolder.open(folder).description().name().replaceAll("[^A-Za-z0-9._-]", "_")
        : String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private String group() {
    return source.dsb2018 != null
        ? "dsb2018 " + part.key()
        : given(source.image).toAbsolutePath().normalize().getFileName().toString();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("image", String.valueOf(source.image));
    settings.put("truth", String.valueOf(truth));
    settings.put("dsb2018", String.valueOf(source.dsb2018));
    settings.put("split", split.toString());
    settings.put("part", part.key());
    settings.put("models", models);
    settings.put("nucleusDiameterPx", String.valueOf(nucleusDiameterPx));
    return settings;
  }

  /** The parser asks for one of the two sources. */
  private static Path given(@Nullable Path path) {
    if (path == null) {
      throw new IllegalArgumentException("Give --image or --dsb2018.");
    }
    return path;
  }
}
