package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lexyscope.evaluate.Spread;
import org.lexyscope.run.Csv;

/** The mean Dice of each frame over sequences: whether mistakes grow from frame to frame. */
final class FrameFigure {
  private FrameFigure() {}

  /**
   * Writes {@code NAME.png} and {@code NAME.csv}.
   *
   * @param scores by line of the legend
   */
  static void write(Path folder, String name, String title, Map<String, List<ImageScore>> scores)
      throws IOException {
    Curves curves = new Curves(title, "frame", "mean Dice");
    Csv csv = new Csv("row", "frame", "sequences", "dice", "dice_sd");
    for (Map.Entry<String, List<ImageScore>> line : scores.entrySet()) {
      int[] frames =
          line.getValue().stream().mapToInt(ImageScore::frame).distinct().sorted().toArray();
      double[] means = new double[frames.length];
      for (int i = 0; i < frames.length; i++) {
        int frame = frames[i];
        Spread dice =
            Spread.of(
                line.getValue().stream()
                    .filter(score -> score.frame() == frame)
                    .mapToDouble(score -> score.value(Measure.DICE)));
        means[i] = dice.mean();
        csv.add(line.getKey(), frame, dice.count(), dice.mean(), dice.sd());
      }
      curves.add(line.getKey(), IntStream.of(frames).asDoubleStream().toArray(), means);
    }
    csv.write(folder.resolve(name + ".csv"));
    curves.writePng(folder.resolve(name + ".png"));
  }
}
