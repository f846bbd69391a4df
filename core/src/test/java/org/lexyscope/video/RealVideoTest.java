package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that microscopes and other programs wrote; values read once with tifffile. */
class RealVideoTest {
  private Path data = Path.of("");

  @BeforeEach
  void needs_real_data() {
    String folder = System.getProperty("lexyscope.data", "");
    assumeFalse(folder.isEmpty(), "needs real videos: -Dlexyscope.data=FOLDER");
    data = Path.of(folder);
  }

  @Test
  void an_imagej_hyperstack_of_two_channels() throws IOException {
    Path path = data.resolve("goedhart/ktr_left.tif");
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(27);
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.width()).isEqualTo(512);
      assertThat(video.height()).isEqualTo(1024);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT16);
      assertThat(video.calibration().pixelSizeUm()).isEmpty();
      assertThat(mean(video, 26, 1)).isCloseTo(275.196257, within(1e-6));
      try (LabelVideo labels =
          LabelReader.open(data.resolve("goedhart/ktr_left_nuclei.tif"), video)) {
        assertThat(labels.labels(0).maxLabel()).isBetween(400, 500);
      }
    }
  }

  @Test
  void eight_bits_and_persistent_labels() throws IOException {
    try (Video video = VideoReader.open(data.resolve("covertrace/pos005.tif"), ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(60);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT8);
    }
  }

  @Test
  void an_ome_tiff_taken_out_of_its_set() throws IOException {
    Path path = data.resolve("hpa_raw/X00_image--U01--V00--E02--X00--Y00--Z01--C13.ome.tif");
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(1);
      assertThat(video.calibration().pixelSizeUm()).hasValue(0.481471037182);
      assertThat(mean(video, 0, 0)).isCloseTo(1248.456783, within(1e-6));
    }
  }

  @Test
  void grey_png_images_and_labels() throws IOException {
    try (Video video = VideoReader.open(data.resolve("bbbc013/A01_gfp.png"), ReadOptions.NONE)) {
      assertThat(video.width()).isEqualTo(640);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT8);
      assertThat(mean(video, 0, 0)).isCloseTo(20.964966, within(1e-6));
    }
    try (LabelVideo labels = LabelReader.openStack(data.resolve("bbbc013/A01_nuclei.png"))) {
      assertThat(labels.labels(0).maxLabel()).isEqualTo(308);
    }
  }

  private static double mean(Video video, int frame, int channel) throws IOException {
    double sum = 0;
    for (float pixel : video.frame(frame, channel).pixels()) {
      sum += pixel;
    }
    return sum / (video.width() * video.height());
  }
}
