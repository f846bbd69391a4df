package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.dataset.IntensityScale;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.network.Network;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Networks;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.torch.Weights;
import org.lexyscope.video.PixelType;
import org.lexyscope.video.TiffStackWriter;

class RefineCommandTest {
  private static final int SIZE = 64;

  @TempDir Path temp;

  @Test
  void corrected_frames_become_a_model_that_analyze_takes() throws IOException {
    Path video = discs("cell.tif", 3, 100, 900);
    Path labels = discs("labels.tif", 3, 0, 1);
    Said said = refine(video, "--labels", labels.toString(), "--frames", "1,3");
    assertThat(said.err()).contains("check: training").contains("refine: training");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("Nuclei as labelled in labels.tif.\n")
        .contains("Held-out frame 3 (counted from 1), 1 nuclei: F1 ")
        .contains("frame,nuclei,f1_before,f1_after,dice_before,dice_after\n2,1,")
        .endsWith(temp.resolve("out/model") + "\n");
    Said analysed =
        Said.by(
            "analyze",
            video.toString(),
            "--model",
            temp.resolve("out/model").toString(),
            "--nucleus-diameter",
            "24",
            "--out",
            temp.resolve("results").toString());
    assertThat(analysed.code()).isZero();
  }

  @Test
  void what_is_wrong_with_the_labels_is_an_error_of_one_sentence() throws IOException {
    Path video = discs("cell.tif", 3, 100, 900);
    Path one = discs("one.tif", 1, 0, 1);
    Said said = refine(video, "--labels", one.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("error: [one.tif] is one label image, and cell.tif has 3 frames.")
        .contains("--labels " + one + "@T.");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void a_wrong_command_line_is_told_from_failed_work() throws IOException {
    Path video = discs("cell.tif", 3, 100, 900);
    assertThat(refine(video).code()).isEqualTo(2);
    Said both = refine(video, "--labels", "a.tif@1", "--marker-channel", "1");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("Give --labels or --marker-channel, and not both.");
    Said region = refine(video, "--marker-channel", "1", "--region", "1,2,3");
    assertThat(region.code()).isEqualTo(2);
    assertThat(region.err()).contains("--region takes LEFT,TOP,WIDTH,HEIGHT, found [1, 2, 3].");
  }

  private Said refine(Path video, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("refine", video.toString()));
    args.addAll(List.of("--out", temp.resolve("out").toString(), "--model", model().toString()));
    args.addAll(List.of("--steps", "2", "--threads", "1"));
    args.addAll(List.of(more));
    return Said.by(args.toArray(String[]::new));
  }

  /** A disc of 24 px in every frame. */
  private Path discs(String name, int frames, float outside, float inside) throws IOException {
    Path file = temp.resolve(name);
    float[] pixels = new float[SIZE * SIZE];
    for (int index = 0; index < pixels.length; index++) {
      double distance = Math.hypot(index % SIZE - SIZE / 2, index / SIZE - SIZE / 2);
      pixels[index] = distance < 12 ? inside : outside;
    }
    try (TiffStackWriter writer =
        TiffStackWriter.ofFrames(file, SIZE, SIZE, PixelType.UINT16, Calibration.UNKNOWN)) {
      for (int frame = 0; frame < frames; frame++) {
        writer.write(new Frame(SIZE, SIZE, pixels));
      }
      writer.complete();
    }
    return file;
  }

  private Path model() throws IOException {
    Path folder = temp.resolve("tiny");
    NetworkSettings settings = new UNetSettings(6, 4, 2, 1, Normalisation.BATCH);
    try (Network network = Networks.build(settings, 3)) {
      ModelDescription description =
          new ModelDescription(
              ModelDescription.FORMAT_VERSION,
              "tiny",
              settings,
              IntensityScale.NAME,
              OptionalDouble.empty(),
              24,
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
