package org.lexyscope.refine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.network.Network;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.Weights;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.RoiZipWriter;
import org.lexyscope.video.TiffStackWriter;

/** A video of discs that move, its true labels, and models that have learnt nothing yet. */
final class Corrected {
  static final int EDGE = 96;
  static final int FRAMES = 6;
  static final double DIAMETER_PX = 20;

  private Corrected() {}

  /** Nine nuclei that move by a pixel a frame. */
  static LabelImage truth(int frame) {
    LabelImage nuclei = LabelImage.empty(EDGE, EDGE);
    for (int i = 0; i < nuclei.labels().length; i++) {
      int x = i % EDGE - frame;
      int y = i / EDGE;
      int column = Math.clamp(x / 32, 0, 2);
      int row = y / 32;
      boolean inside = Math.hypot(x - 32 * column - 16, y - 32 * row - 16) <= DIAMETER_PX / 2;
      nuclei.labels()[i] = inside ? 3 * row + column + 1 : 0;
    }
    return nuclei;
  }

  static Path video(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(4);
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, EDGE, EDGE, PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < FRAMES; frame++) {
        writer.write(frame(truth(frame), random));
      }
      writer.complete();
    }
    return file;
  }

  private static Frame frame(LabelImage nuclei, SplittableRandom random) {
    float[] pixels = new float[nuclei.labels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (nuclei.labels()[i] > 0 ? 900 : 200) + random.nextInt(40);
    }
    return new Frame(nuclei.width(), nuclei.height(), pixels);
  }

  /** Labels of these frames in a stack of {@code length} images; the others are empty. */
  static Path labels(Path file, int length, int... labelled) throws IOException {
    try (TiffStackWriter writer = TiffStackWriter.ofLabels(file, EDGE, EDGE, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < length; frame++) {
        int index = frame;
        boolean has = Arrays.stream(labelled).anyMatch(one -> one == index);
        writer.write(has ? truth(frame) : LabelImage.empty(EDGE, EDGE));
      }
      writer.complete();
    }
    return file;
  }

  static Path image(Path file, LabelImage labels) throws IOException {
    try (TiffStackWriter writer =
        TiffStackWriter.ofLabels(file, labels.width(), labels.height(), Calibration.UNKNOWN)) {
      writer.write(labels);
      writer.complete();
    }
    return file;
  }

  static Path regions(Path file, int... labelled) throws IOException {
    try (RoiZipWriter writer = RoiZipWriter.create(file)) {
      for (int frame : labelled) {
        writer.write(frame, truth(frame));
      }
      writer.complete();
    }
    return file;
  }

  static Path model(Path folder, int planes, int classes) throws IOException {
    NetworkSettings settings = new UNetSettings(planes, classes, 2, 1, Normalisation.BATCH);
    try (Network network = Networks.build(settings, 3)) {
      ModelDescription description =
          new ModelDescription(
              ModelDescription.FORMAT_VERSION,
              "tiny",
              settings,
              IntensityScale.NAME,
              OptionalDouble.empty(),
              DIAMETER_PX,
              Map.of(),
              JsonNodeFactory.instance.objectNode(),
              Map.of(),
              "abc",
              Map.of());
      ModelFolder.write(folder, description, Weights.store(network.state()), "# Tiny\n");
    }
    return folder;
  }
}
