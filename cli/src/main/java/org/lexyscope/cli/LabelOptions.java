package org.lexyscope.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexyscope.image.Window;
import org.lexyscope.refine.LabelFile;
import org.lexyscope.refine.LabelFiles;
import org.lexyscope.refine.LabelSource;
import org.lexyscope.refine.MarkerChannel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which nuclei a model is to learn from, in which frames and where. */
final class LabelOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--labels",
      paramLabel = "FILE[@T]",
      description =
          "Nuclei as you want them; may be repeated. A label TIFF with an image for every frame"
              + " (frames without labels do not count), one label image with its frame T, counted"
              + " from 1 as ImageJ counts, or an ImageJ ROI zip.")
  private List<String> labels = List.of();

  @Option(
      names = "--marker-channel",
      paramLabel = "N",
      description = "Instead of --labels: find nuclei in this channel (SiR-DNA, H2B), from 1.")
  private @Nullable Integer markerChannel;

  @Option(
      names = "--frames",
      split = ",",
      paramLabel = "T,...",
      hideParamSyntax = true,
      description = "Only these labelled frames count, such as 1,10,20, counted from 1.")
  private List<Integer> frames = List.of();

  @Option(
      names = "--region",
      split = ",",
      paramLabel = "LEFT,TOP,WIDTH,HEIGHT",
      hideParamSyntax = true,
      description = "Labels count only in this rectangle, in pixels.")
  private List<Integer> region = List.of();

  LabelSource source() {
    if (labels.isEmpty() == (markerChannel == null)) {
      throw wrong("Give --labels or --marker-channel, and not both.");
    }
    return markerChannel == null
        ? new LabelFiles(labels.stream().map(LabelFile::parse).toList())
        : new MarkerChannel(markerChannel - 1);
  }

  /** The only frames that count, indices from 0; all when empty. */
  List<Integer> frames() {
    return frames.stream().map(number -> number - 1).toList();
  }

  Optional<Window> region() {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    if (region.size() != 4) {
      throw wrong("--region takes LEFT,TOP,WIDTH,HEIGHT, found " + region + ".");
    }
    return Optional.of(new Window(region.get(0), region.get(1), region.get(2), region.get(3)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
