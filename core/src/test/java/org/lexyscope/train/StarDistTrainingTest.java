package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.augment.StarDistDataSettings;
import org.lexyscope.image.LabelImage;
import org.lexyscope.loss.StarDistLossSettings;
import org.lexyscope.network.StarDistSettings;
import org.lexyscope.run.CsvRows;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.star.Rays;
import org.lexyscope.star.StarMaps;
import org.lexyscope.star.StarThresholds;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/** A tiny StarDist network on a tiny dsb2018, from the folder of images to labels. */
class StarDistTrainingTest {
  private static final int SIZE = 96;

  @TempDir Path folder;

  @Test
  void the_loss_falls_and_the_model_segments() throws IOException {
    writeImages();
    Path nowhere = folder.resolve("none");
    DataFolders folders =
        new DataFolders(
            nowhere, nowhere, nowhere, nowhere, folder, folder.resolve("split.csv"), nowhere);
    Path out = folder.resolve("out");

    ModelFolder model = new TrainingJob(tiny(), folders).run(out, IfNotEmpty.REFUSE, Progress.NONE);

    List<List<String>> losses =
        CsvRows.read(
            out.resolve("losses.csv"),
            "epoch",
            "step",
            "learning_rate",
            "training_loss",
            "validation_loss");
    assertThat(Double.parseDouble(losses.getLast().get(3)))
        .isLessThan(0.7 * Double.parseDouble(losses.getFirst().get(3)));
    assertThat(model.description().normalisation()).isEqualTo("percentiles-1-99.8");
    assertThat(model.description().thresholds())
        .containsOnlyKeys("leastProbability", "largestOverlap");
    expectNuclei(out.resolve(TrainingJob.MODEL));
  }

  private void expectNuclei(Path model) throws IOException {
    try (Video video = VideoReader.open(folder.resolve("images/a.png"), ReadOptions.NONE);
        VideoSegmenter segmenter =
            Segmenters.byName(model.toString(), OptionalDouble.empty(), Device.CPU, 1);
        LabelVideo labels =
            segmenter.segment(
                video, 0, Files.createDirectory(folder.resolve("s")), Progress.NONE)) {
      assertThat(labels.labels(0).maxLabel()).isBetween(8, 32); // 16 are there.
      assertThat(segmenter.notes().getFirst())
          .startsWith("StarDist model tiny (")
          .endsWith("at the frames' own scale.");
    }
  }

  /** Discs of 16 px, bright on a noisy ground. */
  private void writeImages() throws IOException {
    Files.createDirectories(folder.resolve("images"));
    Files.createDirectories(folder.resolve("labels"));
    SplittableRandom random = new SplittableRandom(3);
    for (String name : List.of("a", "b", "c")) {
      BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
      BufferedImage labels = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_USHORT_GRAY);
      for (int i = 0; i < SIZE * SIZE; i++) {
        int x = i % SIZE;
        int y = i / SIZE;
        boolean inside = Math.hypot(x % 24 - 12, y % 24 - 12) <= 8;
        image.getRaster().setSample(x, y, 0, (inside ? 150 : 30) + random.nextInt(20));
        labels.getRaster().setSample(x, y, 0, inside ? 1 + x / 24 + 4 * (y / 24) : 0);
      }
      ImageIO.write(image, "png", folder.resolve("images/" + name + ".png").toFile());
      ImageIO.write(labels, "png", folder.resolve("labels/" + name + ".png").toFile());
    }
    Files.writeString(folder.resolve("split.csv"), "image,part\na,train\nb,validation\nc,train\n");
  }

  private static TrainConfig tiny() {
    return new TrainConfig(
        "tiny",
        3,
        new StarDistDataSettings(64, 8, 2, 0.2, 0.9, 1.1, 0.1, 0.02, 17, 2, 7),
        new StarDistSettings(8, 2, 2, 8, 16),
        new StarDistLossSettings(0.2, 1e-4),
        new OptimiserSettings(5e-3, 0, new ConstantRateSettings()),
        new EpochSettings(6, 20, 1, 6),
        new EngineSettings("cpu", 1, false, MemoryLayout.CONTIGUOUS));
  }

  /** A disc that is there, and beside it one that is not, of which the network is less sure. */
  @Test
  void thresholds_are_chosen_that_leave_out_what_is_not_there() {
    int[] two = new int[64 * 32];
    for (int i = 0; i < two.length; i++) {
      int x = i % 64;
      two[i] = Math.hypot(x % 32 - 16, i / 64 - 16) <= 10 ? 1 + x / 32 : 0;
    }
    StarMaps maps = StarMaps.of(new LabelImage(64, 32, two), new Rays(16), 2);
    for (int i = 0; i < maps.probability().length; i++) {
      maps.probability()[i] *= i % maps.width() < 16 ? 0.9f : 0.58f;
    }
    int[] one = Arrays.stream(two).map(label -> label == 1 ? 1 : 0).toArray();
    StarThresholds best =
        StarThresholdFit.best(List.of(maps), List.of(new LabelImage(64, 32, one)), Progress.NONE);
    assertThat(best.leastProbability()).isCloseTo(0.6, within(1e-9));
  }
}
