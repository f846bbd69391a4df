package org.lexyscope.evaluate;

import java.util.List;
import java.util.Optional;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.image.LightProtocol.Step;
import org.lexyscope.kinetics.Phase;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.Video;

/**
 * Two cells, discs with disc nuclei, whose protein leaves the nucleus at 0.01 /s under light from
 * the first frame on: nuclear fraction 0.7 to 0.3, volume ratio 3, background 100.
 */
final class DiscTruth implements TruthVideo, Video {
  static final double RATE_PER_S = 0.01;
  private static final int SIZE = 128;
  private static final int FRAMES = 16;
  private static final double NUCLEUS_PX = 9;
  private static final double CELL_PX = 22;

  private final String name;

  DiscTruth(String name) {
    this.name = name;
  }

  /** The nuclei, both moved by some pixels. */
  static LabelImage nuclei(int frame, int shiftPx) {
    int[] labels = new int[SIZE * SIZE];
    for (int index = 0; index < labels.length; index++) {
      double x = index % SIZE - shiftPx;
      int y = index / SIZE;
      for (int cell = 0; cell < 2; cell++) {
        if (Math.hypot(x - centre(cell), y - centre(cell) - 0.2 * frame) < NUCLEUS_PX) {
          labels[index] = cell + 1;
        }
      }
    }
    return new LabelImage(SIZE, SIZE, labels);
  }

  private static double centre(int cell) {
    return cell == 0 ? 32 : 90;
  }

  static double fraction(double timeS) {
    return 0.3 + 0.4 * Math.exp(-RATE_PER_S * timeS);
  }

  @Override
  public Frame frame(int frame, int channel) {
    double fraction = fraction(30.0 * frame);
    float[] pixels = new float[SIZE * SIZE];
    for (int index = 0; index < pixels.length; index++) {
      int x = index % SIZE;
      int y = index / SIZE;
      pixels[index] = 100;
      for (int cell = 0; cell < 2; cell++) {
        double distance = Math.hypot(x - centre(cell), y - centre(cell) - 0.2 * frame);
        if (distance < CELL_PX) {
          double protein = distance < NUCLEUS_PX ? fraction : (1 - fraction) / 3;
          pixels[index] = (float) (100 + 1000 * protein);
        }
      }
    }
    return new Frame(SIZE, SIZE, pixels);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String group() {
    return "discs";
  }

  @Override
  public Video video() {
    return this;
  }

  @Override
  public LabelImage nuclei(int frame) {
    return nuclei(frame, 0);
  }

  @Override
  public Frame reference(int frame) {
    return frame(frame, 0);
  }

  @Override
  public boolean isLinked() {
    return true;
  }

  @Override
  public Optional<LightProtocol> light() {
    return Optional.of(new LightProtocol(List.of(new Step(0, 1))));
  }

  @Override
  public Optional<PhysicalRates> physicalRates(int label, Phase phase) {
    return Optional.of(new PhysicalRates(0.7 * RATE_PER_S, 0.3 * RATE_PER_S));
  }

  @Override
  public int width() {
    return SIZE;
  }

  @Override
  public int height() {
    return SIZE;
  }

  @Override
  public int frameCount() {
    return FRAMES;
  }

  @Override
  public int channelCount() {
    return 1;
  }

  @Override
  public PixelType pixelType() {
    return PixelType.UINT16;
  }

  @Override
  public Calibration calibration() {
    return Calibration.UNKNOWN.withPixelSize(0.5).withInterval(30, FRAMES);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() {}
}
