package org.lexyscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;
import org.lexyscope.segment.BundledModels;
import org.lexyscope.segment.LiveCell;
import org.lexyscope.segment.LiveMask;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.simulate.FieldSettings;
import org.lexyscope.simulate.Preset;
import org.lexyscope.simulate.SimulatedVideo;
import org.lexyscope.simulate.SimulationSettings;
import org.lexyscope.simulate.Simulator;
import org.lexyscope.simulate.ValidationSettings;
import org.lexyscope.torch.Device;

/**
 * How long one frame of a followed cell takes, from the frame in memory to the outline: validation
 * videos of kind {@code lexy} at 512 x 512 pixels, one cell each. Four videos before them warm up.
 *
 * <pre>LiveLatency VIDEOS THREADS</pre>
 *
 * Prints the median, the 99th percentile and the largest time, and the mean Dice of all frames.
 */
final class LiveLatency {
  private static final int EDGE = 512;
  private static final int WARM_UP_VIDEOS = 4;

  private LiveLatency() {}

  public static void main(String[] args) throws IOException {
    int threads = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("live");
    BundledModels.copyTo(BundledModels.DEFAULT, folder);
    List<Double> times = new ArrayList<>();
    List<Double> dice = new ArrayList<>();
    for (int number = 0; number < WARM_UP_VIDEOS + Integer.parseInt(args[0]); number++) {
      boolean warm = number >= WARM_UP_VIDEOS;
      follow(
          video(number),
          folder,
          threads,
          warm ? times : new ArrayList<>(),
          warm ? dice : new ArrayList<>());
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d frames: median %.1f ms, 99th percentile %.1f ms, largest %.1f ms; Dice %.3f, lowest %.3f%n",
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
        sorted[sorted.length - 1],
        dice.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
        dice.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN));
  }

  private static SimulatedVideo video(int number) {
    SimulationSettings drawn = ValidationSettings.draw(Preset.LEXY, number);
    FieldSettings field = drawn.field();
    double pixelSizeUm = field.pixelSizeUm() * field.width() / EDGE;
    return Simulator.simulate(
        drawn.withField(
            new FieldSettings(EDGE, EDGE, pixelSizeUm, field.frameCount(), field.intervalS())),
        ValidationSettings.seed(number));
  }

  private static void follow(
      SimulatedVideo video, Path model, int threads, List<Double> times, List<Double> dice)
      throws IOException {
    Frame[] frames = new Frame[video.frameCount()];
    Arrays.setAll(frames, frame -> video.frame(frame, 0));
    double diameterPx =
        video.settings().shapes().nucleusDiameterUm() / video.settings().field().pixelSizeUm();
    double[] middle = middle(video.nuclei(0));
    try (LiveCell cell =
        LiveCell.start(
            ModelFolder.open(model),
            frames[0],
            middle[0],
            middle[1],
            diameterPx,
            Device.CPU,
            threads)) {
      for (int frame = 0; frame < frames.length; frame++) {
        long start = System.nanoTime();
        LiveMask mask = cell.next(frames[frame]);
        times.add((System.nanoTime() - start) / 1e6);
        dice.add(dice(mask, video.nuclei(frame)));
      }
    }
  }

  private static double[] middle(LabelImage nuclei) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = 0; i < nuclei.labels().length; i++) {
      if (nuclei.labels()[i] == 1) {
        x += i % nuclei.width();
        y += Math.floorDiv(i, nuclei.width());
        count++;
      }
    }
    return new double[] {x / count, y / count};
  }

  private static double dice(LiveMask mask, LabelImage truth) {
    int both = 0;
    int real = 0;
    for (int i = 0; i < truth.labels().length; i++) {
      boolean isReal = truth.labels()[i] == 1;
      real += isReal ? 1 : 0;
      boolean found = mask.isNucleus(i % truth.width(), Math.floorDiv(i, truth.width()));
      both += isReal && found ? 1 : 0;
    }
    return 2.0 * both / (real + mask.areaPx());
  }
}
