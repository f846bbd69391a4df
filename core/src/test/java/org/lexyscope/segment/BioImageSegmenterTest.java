package org.lexyscope.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.bioimageio.TinyModel;
import org.lexyscope.image.LabelImage;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.Device;
import org.lexyscope.video.FramesInMemory;
import org.lexyscope.video.LabelVideo;
import org.lexyscope.video.PixelType;

class BioImageSegmenterTest {
  @TempDir Path folder;

  private LabelImage nuclei(Discs image, OptionalDouble diameterPx) throws IOException {
    TinyModel.write(folder.resolve("model"));
    String name = folder.resolve("model").toString();
    try (VideoSegmenter segmenter = Segmenters.byName(name, diameterPx, Device.CPU, 1);
        LabelVideo labels =
            segmenter.segment(
                FramesInMemory.still("image", image.frame(), PixelType.UINT16),
                0,
                folder,
                Progress.NONE)) {
      assertThat(segmenter.notes().getFirst()).startsWith("BioImage.IO model tiny (");
      return labels.labels(0);
    }
  }

  /** The tiny model says sigmoid(2 v - 1): 0.12 outside, 0.88 in the discs. */
  @Test
  void touching_nuclei_are_split_at_their_neck() throws IOException {
    Discs discs = new Discs(90, 60, -0.5f).with(30, 30, 12, 1.5f).with(52, 30, 12, 1.5f);
    LabelImage nuclei = nuclei(discs, OptionalDouble.empty());
    assertThat(nuclei.maxLabel()).isEqualTo(2);
    assertThat(nuclei.at(30, 30)).isNotEqualTo(nuclei.at(52, 30)).isPositive();
  }

  @Test
  void debris_is_what_is_small_beside_the_images_own_nuclei_or_the_named_diameter()
      throws IOException {
    Discs discs = new Discs(90, 60, -0.5f).with(20, 30, 5, 1.5f).with(60, 30, 15, 1.5f);
    assertThat(nuclei(discs, OptionalDouble.empty()).maxLabel()).isEqualTo(1);
    assertThat(nuclei(discs, OptionalDouble.of(12)).maxLabel()).isEqualTo(2);
  }

  @Test
  void an_empty_image_has_no_nuclei() throws IOException {
    assertThat(nuclei(new Discs(40, 40, -0.5f), OptionalDouble.empty()).maxLabel()).isZero();
  }

  @Test
  void a_boundary_between_two_nuclei_parts_them() {
    float[] foreground = new float[40 * 20];
    float[] boundary = new float[40 * 20];
    for (int y = 4; y < 16; y++) {
      for (int x = 4; x < 36; x++) {
        foreground[y * 40 + x] = 0.9f;
        boundary[y * 40 + x] = x == 19 || x == 20 ? 0.8f : 0;
      }
    }
    NucleiOfForeground cut =
        new NucleiOfForeground(NucleusThresholds.DEFAULT, OptionalDouble.empty());
    assertThat(cut.of(foreground, 40, 20).labels().maxLabel()).isEqualTo(1);
    Segmentation parted = cut.of(foreground, boundary, 40, 20);
    assertThat(parted.labels().maxLabel()).isEqualTo(2);
    assertThat(parted.labels().at(6, 8)).isNotEqualTo(parted.labels().at(34, 8));
    assertThat(parted.confidence()).hasSize(2);
  }

  @Test
  void names_say_which_channel_is_the_nucleus() {
    OptionalInt none = OptionalInt.empty();
    assertThat(OutputChannels.of("m", List.of(), 1)).isEqualTo(new OutputChannels(0, none));
    assertThat(OutputChannels.of("m", List.of("c0", "c1"), 2))
        .isEqualTo(new OutputChannels(0, OptionalInt.of(1)));
    assertThat(OutputChannels.of("m", List.of("Boundaries", "Foreground"), 2))
        .isEqualTo(new OutputChannels(1, OptionalInt.of(0)));
    assertThat(OutputChannels.of("m", List.of("background", "nuclei", "border"), 3))
        .isEqualTo(new OutputChannels(1, OptionalInt.of(2)));
  }

  @Test
  void outputs_that_are_no_probabilities_of_nuclei_are_refused() {
    assertThatThrownBy(() -> OutputChannels.of("rays", List.of(), 33))
        .hasMessageStartingWith("Model rays has 33 output channels");
  }
}
