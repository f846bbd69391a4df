package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFolderTest {
  @TempDir Path folder;

  @Test
  void numbers_are_sorted_as_numbers() throws IOException {
    for (int frame : new int[] {10, 2, 1, 3, 4, 5, 6, 7, 8, 9}) {
      tiff("img_" + frame + ".tif", frame);
    }
    Files.writeString(folder.resolve("readme.txt"), "frames");
    try (Video video = open()) {
      assertThat(video.frameCount()).isEqualTo(10);
      assertThat(video.frame(1, 0).at(0, 0)).isEqualTo(2);
      assertThat(video.frame(9, 0).at(0, 0)).isEqualTo(10);
      assertThat(video.notes())
          .contains("1 files of the folder are not TIFF or PNG and were left aside.");
    }
  }

  @Test
  void a_hole_is_reported_and_keeps_its_time() throws IOException {
    for (int frame : new int[] {1, 2, 5}) {
      tiff("t%03d.tif".formatted(frame), frame);
    }
    try (Video video = VideoReader.open(folder, ReadOptions.NONE.withIntervalS(10))) {
      assertThat(video.notes())
          .contains(
              "The numbering has holes: 3, 4 are missing. Frames keep their times where the interval is known.");
      assertThat(video.calibration().timesS()).containsExactly(0.0, 10.0, 40.0);
    }
  }

  @Test
  void a_regular_step_is_not_a_hole() throws IOException {
    for (int frame : new int[] {0, 10, 20}) {
      tiff("t%03d.tif".formatted(frame), frame);
    }
    try (Video video = VideoReader.open(folder, ReadOptions.NONE.withIntervalS(5))) {
      assertThat(video.notes()).noneMatch(note -> note.contains("holes"));
      assertThat(video.calibration().timesS()).containsExactly(0.0, 5.0, 10.0);
    }
  }

  @Test
  void letters_tell_frame_channel_and_slice_apart() throws IOException {
    for (int frame = 1; frame <= 2; frame++) {
      for (int channel = 1; channel <= 2; channel++) {
        for (int slice = 1; slice <= 3; slice++) {
          int value = 100 * frame + 10 * slice + channel;
          tiff("pos1_t%02d_c%d_z%d.tif".formatted(frame, channel, slice), value);
        }
      }
    }
    try (Video video = VideoReader.open(folder, ReadOptions.NONE.withZ(new ZChoice.Slice(2)))) {
      assertThat(video.frameCount()).isEqualTo(2);
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.frame(1, 0).at(0, 0)).isEqualTo(231);
    }
    Files.delete(folder.resolve("pos1_t02_c1_z2.tif"));
    assertThatThrownBy(this::open)
        .hasMessageContaining("lacks a channel or slice of the frame numbered 2. Export it again.");
  }

  @Test
  void png_frames_of_16_bits_are_read() throws IOException {
    for (int frame = 0; frame < 3; frame++) {
      BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_USHORT_GRAY);
      image.getRaster().setSample(2, 1, 0, 60_000 + frame);
      ImageIO.write(image, "png", folder.resolve("f" + frame + ".png").toFile());
    }
    try (Video video = open()) {
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT16);
      assertThat(video.frame(2, 0).at(2, 1)).isEqualTo(60_002);
    }
  }

  @Test
  void a_png_in_colour_is_refused() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", folder.resolve("a.png").toFile());
    assertThatThrownBy(this::open)
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("[a.png] is a picture in colour");
  }

  @Test
  void a_truncated_png_is_named() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    Path path = folder.resolve("a.png");
    ImageIO.write(image, "png", path.toFile());
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, 50));
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("[a.png] is a damaged PNG");
  }

  @Test
  void frames_of_different_size_are_an_error() throws IOException {
    tiff("t1.tif", 1);
    TiffBuilder.littleEndian().page(2, 1, 1, 2).write(folder.resolve("t2.tif"));
    assertThatThrownBy(this::open).hasMessageContaining("frame 1 is 2x1; frame 0 is 1x1.");
  }

  @Test
  void a_folder_without_images_says_so() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "x");
    assertThatThrownBy(this::open)
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("is a folder without TIFF or PNG images (1 other files).");
  }

  @Test
  void two_kinds_of_names_are_an_error() throws IOException {
    tiff("gfp_1.tif", 1);
    tiff("dna_1.tif", 1);
    assertThatThrownBy(this::open)
        .hasMessageContaining("mixes files named like dna_1.tif and like gfp_1.tif.");
  }

  @Test
  void several_changing_numbers_without_letters_are_an_error() throws IOException {
    tiff("well1_site1.tif", 1);
    tiff("well2_site2.tif", 1);
    assertThatThrownBy(this::open).hasMessageContaining("in whose names 2 numbers change.");
  }

  @Test
  void two_planes_a_file_are_channels() throws IOException {
    for (int frame = 0; frame < 2; frame++) {
      TiffBuilder.littleEndian()
          .page(1, 1, frame)
          .page(1, 1, 10 + frame)
          .write(folder.resolve("t" + frame + ".tif"));
    }
    try (Video video = open()) {
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.frame(1, 1).at(0, 0)).isEqualTo(11);
    }
  }

  @Test
  void a_lexy_folder_offers_one_cell_with_its_mask_as_second_channel() throws IOException {
    for (String cell : new String[] {"C01", "C02"}) {
      for (int frame : new int[] {10, 9}) {
        lexy("T%d_U2OS_LEXY_60x_%s_mask.tif".formatted(frame, cell), cell.charAt(2) * 100 + frame);
      }
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("holds 2 cells: 1 C01, 2 C02. Choose one with --series N.");
    try (Video video = VideoReader.open(folder, ReadOptions.NONE.withSeries(1))) {
      assertThat(video.name()).endsWith("/C02");
      assertThat(video.frameCount()).isEqualTo(2);
      assertThat(video.frame(0, 0).at(0, 0)).isEqualTo('2' * 100 + 9);
      assertThat(video.frame(1, 1).at(0, 0)).isEqualTo(255);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT16);
    }
  }

  private Video open() throws IOException {
    return VideoReader.open(folder, ReadOptions.NONE);
  }

  private void tiff(String name, int value) throws IOException {
    TiffBuilder.littleEndian().page(1, 1, value).write(folder.resolve(name));
  }

  private void lexy(String name, int value) throws IOException {
    TiffBuilder.littleEndian().page(1, 1, value).page(1, 1, 255).write(folder.resolve(name));
  }
}
