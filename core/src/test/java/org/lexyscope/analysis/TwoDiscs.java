package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

/**
 * A video that can be worked out by hand: two cells, discs of radius 30 with nuclei of radius 12,
 * drift by a pixel every other frame while their nuclei empty with a rate of 0.01 per second. With
 * equal volumes of nucleus and cytosol, N + C stays 800 above a background of 100, and the nucleus
 * is always the brighter of the two.
 */
final class TwoDiscs {
  static final int SIZE = 160;
  static final int FRAMES = 24;
  static final double INTERVAL_S = 10;
  static final double RATE_PER_S = 0.01;
  static final double PIXEL_SIZE_UM = 0.5;
  private static final int[] CENTRES_X = {42, 112};

  private TwoDiscs() {}

  static double nucleus(int frame) {
    return 600 + 100 * Math.exp(-RATE_PER_S * INTERVAL_S * frame);
  }

  static double cytosol(int frame) {
    return 800 - nucleus(frame);
  }

  static Path write(Path file) throws IOException {
    return write(file, FRAMES);
  }

  /** The first frames only. */
  static Path write(Path file, int frameCount) throws IOException {
    Calibration calibration =
        new Calibration(OptionalDouble.of(PIXEL_SIZE_UM), List.of())
            .withInterval(INTERVAL_S, frameCount);
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, SIZE, SIZE, PixelType.UINT16, calibration)) {
      for (int frame = 0; frame < frameCount; frame++) {
        writer.write(frame(frame));
      }
      writer.complete();
    }
    return file;
  }

  private static Frame frame(int index) {
    Random random = new Random(index);
    float[] pixels = new float[SIZE * SIZE];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      double value = 100 + 3 * random.nextGaussian();
      for (int centre : CENTRES_X) {
        int x = pixel % SIZE - centre - index / 2;
        int y = pixel / SIZE - SIZE / 2;
        double distance = Math.hypot(x, y);
        value += distance <= 12 ? nucleus(index) : distance <= 30 ? cytosol(index) : 0;
      }
      pixels[pixel] = (float) value;
    }
    return new Frame(SIZE, SIZE, pixels);
  }
}
