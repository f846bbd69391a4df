package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffVideoTest {
  @TempDir Path folder;

  @Test
  void an_imagej_hyperstack_has_its_channels_slices_frames_and_scales() throws IOException {
    Path path = hyperstack(2, 3, 4, "micron", 0.5);
    try (Video video = VideoReader.open(path, ReadOptions.NONE.withZ(new ZChoice.Slice(1)))) {
      assertThat(video.frameCount()).isEqualTo(4);
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.pixelType()).isEqualTo(PixelType.UINT16);
      // The planes hold 100 t + 10 z + c, all counted from 1.
      assertThat(video.frame(2, 1).at(0, 0)).isEqualTo(322);
      assertThat(video.calibration().pixelSizeUm()).hasValue(0.5);
      assertThat(video.calibration().timesS()).containsExactly(0.0, 2.0, 4.0, 6.0);
      assertThat(video.notes()).anyMatch(note -> note.contains("0.5 um, is taken from the ImageJ"));
    }
  }

  @Test
  void the_maximum_over_slices_is_taken_when_asked_for() throws IOException {
    Path path = hyperstack(2, 3, 4, "micron", 0.5);
    try (Video video = VideoReader.open(path, ReadOptions.NONE.withZ(new ZChoice.Max()))) {
      assertThat(video.frame(0, 0).at(0, 0)).isEqualTo(131);
    }
  }

  @Test
  void slices_without_a_choice_are_an_error_that_offers_axes_first() throws IOException {
    Path path = hyperstack(1, 30, 1, "micron", 0.5);
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .isInstanceOf(VideoException.class)
        .hasMessage(
            "[stack.tif] has 30 Z slices and 1 time point. "
                + "If they are the time points (Fiji often saves them so), add --axes TYX. "
                + "If they are focal planes, add --z max for their maximum or --z N for one of 1..30.");
  }

  @Test
  void axes_override_what_the_file_says() throws IOException {
    Path path = hyperstack(1, 30, 1, "micron", 0.5);
    try (Video video = VideoReader.open(path, ReadOptions.NONE.withAxes("tyx"))) {
      assertThat(video.frameCount()).isEqualTo(30);
      assertThat(video.frame(29, 0).at(0, 0)).isEqualTo(401);
    }
    Path two = hyperstack(2, 3, 4, "micron", 0.5);
    try (Video video = VideoReader.open(two, ReadOptions.NONE.withAxes("TCYX"))) {
      assertThat(video.frameCount()).isEqualTo(12);
      assertThat(video.channelCount()).isEqualTo(2);
      assertThat(video.frame(1, 1).at(0, 0)).isEqualTo(122);
    }
  }

  @Test
  void the_unit_of_the_pixel_size_is_obeyed_and_unknown_ones_give_none() throws IOException {
    assertThat(pixelSizeUm("nm", 500)).isEqualTo(0.5);
    assertThat(pixelSizeUm("mm", 0.001)).isEqualTo(1);
    assertThat(pixelSizeUm("cm", 0.0001)).isEqualTo(1);
    assertThat(pixelSizeUm("\u00b5m", 0.2)).isEqualTo(0.2);
    assertThat(pixelSizeUm("inch", 0.2)).isNaN();
    assertThat(pixelSizeUm("pixel", 1)).isNaN();
  }

  @Test
  void a_lookup_table_of_imagej_changes_no_intensity() throws IOException {
    ImagePlus image = IJ.createImage("green", "8-bit black", 3, 2, 1);
    image.getProcessor().set(2, 1, 200);
    image.setLut(LUT.createLutFromColor(Color.GREEN));
    Path path = folder.resolve("green.tif");
    new FileSaver(image).saveAsTiff(path.toString());
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frame(0, 0).at(2, 1)).isEqualTo(200);
    }
  }

  @Test
  void a_palette_of_another_program_is_refused() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .strip(1, 1, 8, "", Map.of(Tag.PHOTOMETRIC, 3L), new byte[1])
            .write(folder.resolve("palette.tif"));
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .hasMessageContaining("[palette.tif] stores colours of a palette instead of intensities.");
  }

  @Test
  void an_inverted_display_is_noted() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(1, 1, "", Map.of(Tag.PHOTOMETRIC, 0L), 7)
            .write(folder.resolve("inverted.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frame(0, 0).at(0, 0)).isEqualTo(7);
      assertThat(video.notes()).anyMatch(note -> note.contains("white is zero"));
    }
  }

  @Test
  void interleaved_channels_called_slices_are_read_with_axes_and_channels() throws IOException {
    Path path = hyperstack(1, 6, 1, "micron", 0.5);
    ReadOptions options = ReadOptions.NONE.withAxes("TCYX").withChannelCount(2);
    try (Video video = VideoReader.open(path, options)) {
      assertThat(video.frameCount()).isEqualTo(3);
      assertThat(video.frame(2, 1).at(0, 0)).isEqualTo(161);
    }
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE.withChannelCount(2)))
        .hasMessageContaining("says it has 1 channels; --channels is 2.");
  }

  @Test
  void a_resolution_of_72_dpi_is_not_a_pixel_size() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(1, 1, "", Map.of(Tag.X_RESOLUTION, 0L, Tag.RESOLUTION_UNIT, 2L), 7)
            .write(folder.resolve("dpi.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.calibration().pixelSizeUm()).isEmpty();
      assertThat(video.notes()).contains("The pixel size is unknown: lengths are in pixels.");
    }
  }

  @Test
  void options_win_over_the_scales_of_the_file() throws IOException {
    Path path = hyperstack(1, 1, 3, "micron", 0.5);
    ReadOptions options = ReadOptions.NONE.withPixelSizeUm(0.1).withIntervalS(10);
    try (Video video = VideoReader.open(path, options)) {
      assertThat(video.calibration().pixelSizeUm()).hasValue(0.1);
      assertThat(video.calibration().timesS()).containsExactly(0.0, 10.0, 20.0);
    }
  }

  @Test
  void pages_of_a_plain_stack_are_frames_or_interleaved_channels() throws IOException {
    TiffBuilder builder = new TiffBuilder(ByteOrder.BIG_ENDIAN);
    IntStream.range(0, 6).forEach(page -> builder.page(1, 1, page));
    Path path = builder.write(folder.resolve("plain.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(6);
      assertThat(video.frame(5, 0).at(0, 0)).isEqualTo(5);
    }
    try (Video video = VideoReader.open(path, ReadOptions.NONE.withChannelCount(2))) {
      assertThat(video.frameCount()).isEqualTo(3);
      assertThat(video.frame(2, 1).at(0, 0)).isEqualTo(5);
    }
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE.withChannelCount(4)))
        .hasMessageContaining("has 6 planes; they cannot be divided into 4 channels");
  }

  @Test
  void an_imagej_stack_with_one_directory_is_read_to_its_end_in_either_byte_order()
      throws IOException {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      Path path = oneDirectory(order);
      try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
        assertThat(video.frameCount()).isEqualTo(3);
        assertThat(video.frame(2, 0).pixels()).containsExactly(500, 600);
      }
    }
  }

  @Test
  void a_truncated_stack_with_one_directory_names_frame_and_missing_bytes() throws IOException {
    Path path = oneDirectory(ByteOrder.LITTLE_ENDIAN);
    // The directory comes first, so that pixels are what is cut off.
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 3));
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .hasMessage(
            "[one.tif] is truncated: frame 2 is the first that cannot be read, "
                + "at least 3 bytes are missing. Copy or export it again.");
  }

  @Test
  void reduced_copies_of_a_page_are_passed_over() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(2, 1, 10, 20)
            .page(1, 1, "", Map.of(Tag.SUBFILE_TYPE, 1L), 15)
            .page(2, 1, 30, 40)
            .write(folder.resolve("previews.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(2);
      assertThat(video.frame(1, 0).pixels()).containsExactly(30, 40);
    }
  }

  @Test
  void a_stack_of_5000_pages_opens_once_and_reaches_its_last_page_directly() throws IOException {
    TiffBuilder builder = TiffBuilder.littleEndian();
    IntStream.range(0, 5_000).forEach(page -> builder.page(2, 2, page, 0, 0, page));
    Path path = builder.write(folder.resolve("long.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(5_000);
      long start = System.nanoTime();
      for (int frame = 4_999; frame >= 4_000; frame--) {
        assertThat(video.frame(frame, 0).at(1, 1)).isEqualTo(frame);
      }
      // 1000 walks over 5000 directories would take minutes.
      assertThat((System.nanoTime() - start) * 1e-9).isLessThan(5);
    }
  }

  private double pixelSizeUm(String unit, double size) throws IOException {
    try (Video video = VideoReader.open(hyperstack(1, 1, 2, unit, size), ReadOptions.NONE)) {
      return video.calibration().pixelSizeUm().orElse(Double.NaN);
    }
  }

  /** Saved by ImageJ; the planes hold 100 t + 10 z + c, all counted from 1. */
  private Path hyperstack(int channels, int slices, int frames, String unit, double size) {
    ImageStack stack = new ImageStack(5, 4);
    for (int frame = 1; frame <= frames; frame++) {
      for (int slice = 1; slice <= slices; slice++) {
        for (int channel = 1; channel <= channels; channel++) {
          ShortProcessor plane = new ShortProcessor(5, 4);
          plane.add(100 * frame + 10 * slice + channel);
          stack.addSlice(plane);
        }
      }
    }
    ImagePlus image = IJ.createHyperStack("stack", 5, 4, channels, slices, frames, 16);
    image.setStack(stack, channels, slices, frames);
    image.getCalibration().setUnit(unit);
    image.getCalibration().pixelWidth = size;
    image.getCalibration().pixelHeight = size;
    image.getCalibration().frameInterval = 2;
    Path path = folder.resolve("stack.tif");
    new FileSaver(image).saveAsTiff(path.toString());
    return path;
  }

  /** One directory, then three planes of two pixels, the form ImageJ uses above 4 GB. */
  private Path oneDirectory(ByteOrder order) throws IOException {
    String description = "ImageJ=1.54p\nimages=3\nframes=3\n";
    TiffBuilder head = new TiffBuilder(order);
    int directoryBytes = head.page(2, 1, description, Map.of(), 0, 0).bytes().length;
    Map<Integer, Long> tags = Map.of(Tag.STRIP_OFFSETS, (long) directoryBytes);
    byte[] directory = new TiffBuilder(order).page(2, 1, description, tags, 0, 0).bytes();
    ByteBuffer file = ByteBuffer.allocate(directoryBytes + 12).order(order);
    file.put(directory);
    for (int pixel = 100; pixel <= 600; pixel += 100) {
      file.putShort((short) pixel);
    }
    return Files.write(folder.resolve("one.tif"), file.array());
  }
}
