package org.lexyscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.augment.CellposeDataSettings;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.loss.FlowAndProbabilitySettings;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.network.Network;
import org.lexyscope.run.CsvRows;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.segment.Segmenters;
import org.lexyscope.segment.VideoSegmenter;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.ReadOptions;
import org.lexyscope.video.Video;
import org.lexyscope.video.VideoReader;

/** A tiny Cellpose network on a tiny dsb2018, from the folder of images to labels. */
class CellposeTrainingTest {
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
    assertThat(model.description().normalisation()).isEqualTo("percentiles-1-99");
    try (Network network = model.network()) {
      float[] diameter =
          Objects.requireNonNull(network.buffers().get("diameter.weight")).toFloats();
      assertThat(diameter).hasSize(8).isNotEqualTo(new float[8]);
    }
    expectLabels(out.resolve(TrainingJob.MODEL));
  }

  private void expectLabels(Path model) throws IOException {
    try (Video video = VideoReader.open(folder.resolve("images/a.png"), ReadOptions.NONE);
        VideoSegmenter segmenter =
            Segmenters.byName(model.toString(), OptionalDouble.of(16), Device.CPU, 1);
        LabelVideo labels =
            segmenter.segment(
                video, 0, Files.createDirectory(folder.resolve("s")), Progress.NONE)) {
      assertThat(labels.labels(0).labels()).hasSize(SIZE * SIZE);
      assertThat(segmenter.notes().getFirst())
          .startsWith("Cellpose model tiny (")
          .contains("nuclei of about 16.0 px (named by the user), scaled to 17 px");
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
        new CellposeDataSettings(64, 17, 0.5, 2, 7),
        new CellposeSettings(List.of(4, 8)),
        new FlowAndProbabilitySettings(),
        new OptimiserSettings(1e-2, 0, new ConstantRateSettings()),
        new EpochSettings(4, 10, 1, 4),
        new EngineSettings("cpu", 1, false, MemoryLayout.CONTIGUOUS));
  }
}
