package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.lexyscope.bioimageio.BioImageModel;
import org.lexyscope.network.CellposePredictor;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.network.Network;
import org.lexyscope.network.Predictor;
import org.lexyscope.network.StarDistPredictor;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.segment.ThresholdFrameMethod.Kind;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.TorchRuntime;

/** Segmenters by the names a user types. */
public final class Segmenters {
  private static final List<String> THRESHOLDS = List.of("otsu", "li", "local");

  /** While the network works on one frame, nuclei are cut out of the frame before. */
  private static final int FRAMES_AT_A_TIME = 2;

  private Segmenters() {}

  /** As below, with networks on the device {@code auto} takes. */
  public static VideoSegmenter byName(String name, OptionalDouble nucleusDiameterPx, int threads)
      throws IOException {
    return byName(name, nucleusDiameterPx, Device.named("auto"), threads);
  }

  /**
   * The segmenter of this name; the caller closes it.
   *
   * @param name {@code otsu}, {@code li}, {@code local}, a bundled model, or a model folder of
   *     Lexyscope or BioImage.IO; before the name of a model that looks at whole videos may stand
   *     one of {@link Sight}, as {@code past:} to show it only what was before each frame
   * @param nucleusDiameterPx the diameter of a nucleus if the user names it
   * @param device where networks run
   * @param threads processors that may be used
   * @throws IllegalArgumentException if there is none of this name; the message lists the known
   * @throws IOException if a model folder is broken; the message names the file
   */
  public static VideoSegmenter byName(
      String name, OptionalDouble nucleusDiameterPx, Device device, int threads)
      throws IOException {
    Sight sight = Sight.of(name);
    String model = sight.model(name);
    boolean looksAtFrames = isThreshold(model) || BioImageModel.isIn(Path.of(model));
    if (sight != Sight.WHOLE_VIDEO && looksAtFrames) {
      throw noVideo(model, sight);
    }
    return switch (model) {
      case "otsu" -> threshold(Kind.OTSU, nucleusDiameterPx, threads);
      case "li" -> threshold(Kind.LI, nucleusDiameterPx, threads);
      case "local" -> threshold(Kind.LOCAL, nucleusDiameterPx, threads);
      case BundledModels.DEFAULT, BundledModels.FRAMES ->
          bundled(model, nucleusDiameterPx, device, threads, sight);
      default -> ofFolder(model, nucleusDiameterPx, device, threads, sight);
    };
  }

  /** Whether a name is one of the thresholds. */
  public static boolean isThreshold(String name) {
    return THRESHOLDS.contains(name);
  }

  private static VideoSegmenter threshold(
      Kind kind, OptionalDouble nucleusDiameterPx, int threads) {
    return new PerFrame(new ThresholdFrameMethod(kind, nucleusDiameterPx), threads);
  }

  static IllegalArgumentException noVideo(String model, Sight sight) {
    return new IllegalArgumentException(
        "%s looks at one frame at a time, so it sees nothing of its video. Name it without '%s'."
            .formatted(model, sight.prefix()));
  }

  private static VideoSegmenter bundled(
      String name, OptionalDouble nucleusDiameterPx, Device device, int threads, Sight sight)
      throws IOException {
    Path folder = Files.createTempDirectory("lexyscope-model");
    try {
      return ofModel(BundledModels.copyTo(name, folder), nucleusDiameterPx, device, threads, sight);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    for (String file : List.of(ModelFolder.WEIGHTS, ModelFolder.CARD, ModelFolder.DESCRIPTION)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
  }

  private static VideoSegmenter ofFolder(
      String name, OptionalDouble nucleusDiameterPx, Device device, int threads, Sight sight)
      throws IOException {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "There is no segmenter called '%s'. Known are the thresholds %s, the bundled models %s, and any model folder."
              .formatted(
                  name, String.join(", ", THRESHOLDS), String.join(", ", BundledModels.names())));
    }
    if (BioImageModel.isIn(folder)) {
      return new PerFrame(
          BioImageFrameMethod.open(folder, nucleusDiameterPx, threads), FRAMES_AT_A_TIME);
    }
    return ofModel(ModelFolder.open(folder), nucleusDiameterPx, device, threads, sight);
  }

  /** A segmenter with the network of a model folder; the weights are read here. */
  public static VideoSegmenter ofModel(
      ModelFolder model, OptionalDouble nucleusDiameterPx, Device device, int threads, Sight sight)
      throws IOException {
    ModelDescription description = model.description();
    boolean frames =
        description.network() instanceof StarDistSettings
            || description.network() instanceof CellposeSettings;
    if (frames && sight != Sight.WHOLE_VIDEO) {
      throw noVideo(description.name(), sight);
    }
    TorchRuntime.useThreads(threads);
    Network network = model.network();
    FrameMethod method =
        switch (description.network()) {
          case StarDistSettings star ->
              new StarDistFrameMethod(
                  description,
                  star,
                  model.fingerprint(),
                  new StarDistPredictor(network, device),
                  nucleusDiameterPx);
          case CellposeSettings cellpose ->
              new CellposeFrameMethod(
                  description,
                  model.fingerprint(),
                  new CellposePredictor(network, device),
                  nucleusDiameterPx);
          default ->
              new NetworkFrameMethod(
                  description,
                  model.fingerprint(),
                  new Predictor(network, device, false),
                  nucleusDiameterPx,
                  sight);
        };
    return new PerFrame(method, FRAMES_AT_A_TIME);
  }
}
