package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  @TempDir Path folder;

  @Test
  void a_missing_file_is_named_with_the_place_looked_at() {
    expect(Path.of("no-such.tif"), "[no-such.tif] does not exist. Looked for it at ");
  }

  @Test
  void an_empty_file_says_so() throws IOException {
    expect(file("empty.tif"), "[empty.tif] is empty (0 bytes). Copy or export it again.");
  }

  @Test
  void a_text_file_called_tif_is_shown_by_its_first_line() throws IOException {
    Path path = Files.writeString(folder.resolve("notes.tif"), "time,signal\n0,1\n");
    expect(
        path,
        "[notes.tif] is a text file, whatever its name says; it begins with \"time,signal\".");
  }

  @Test
  void a_truncated_tiff_names_the_first_lost_frame_and_the_missing_bytes() throws IOException {
    TiffBuilder builder = TiffBuilder.littleEndian().pixelsFirst();
    byte[] whole = builder.page(2, 1, 1, 2).page(2, 1, 3, 4).page(2, 1, 5, 6).bytes();
    Path directoryLost = file("cut.tif", Arrays.copyOf(whole, whole.length - 10));
    expect(
        directoryLost,
        "[cut.tif] is truncated: frame 2 is the first that cannot be read, at least 10 bytes are missing.");
  }

  @Test
  void pixels_beyond_the_end_of_the_file_are_noticed_when_it_is_opened() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(2, 1, 1, 2)
            .page(2, 1, "", Map.of(Tag.STRIP_OFFSETS, 100_000L), 3, 4)
            .write(folder.resolve("cut.tif"));
    long missing = 100_004 - Files.size(path);
    expect(path, "frame 1 is the first that cannot be read, at least " + missing + " bytes");
  }

  @Test
  void a_tiff_that_ends_in_its_header_is_truncated() throws IOException {
    expect(file("head.tif", new byte[] {'I', 'I', 42, 0, 8}), "[head.tif] is truncated");
  }

  @Test
  void frames_of_different_size_are_an_error() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(2, 2, 1, 2, 3, 4)
            .page(2, 1, 1, 2)
            .write(folder.resolve("cell03.tif"));
    expect(path, "[cell03.tif] frame 1 is 2x1; frame 0 is 2x2. Crop or re-export.");
  }

  @Test
  void pixels_that_are_not_numbers_name_their_frame_and_place() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .floatPage(2, 2, 1, 2, 3, 4)
            .floatPage(2, 2, 1, 2, Float.NaN, 4)
            .write(folder.resolve("nan.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frame(0, 0).pixels()).containsExactly(1, 2, 3, 4);
      assertThatThrownBy(() -> video.frame(1, 0))
          .isInstanceOf(VideoException.class)
          .hasMessageContaining("[nan.tif] frame 1, channel 1: pixel x=0, y=1 is NaN");
    }
  }

  @Test
  void a_frame_too_large_for_memory_is_refused_before_it_is_read() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .strip(60_000, 60_000, 8, "", Map.of(Tag.COMPRESSION, 8L), new byte[] {1, 2, 3})
            .write(folder.resolve("wide.tif"));
    expect(
        path,
        "[wide.tif] frames are 60000x60000 pixels: working on one needs 43.20 GB of memory, ");
  }

  @Test
  void memory_needed_and_available_are_compared() throws IOException {
    MemoryCheck.requireFrame("a.tif", 1_000, 1_000, 12, 12_000_000);
    assertThatThrownBy(() -> MemoryCheck.requireFrame("a.tif", 10_000, 10_000, 12, 1_000_000_000))
        .isInstanceOf(VideoException.class)
        .hasMessage(
            "[a.tif] frames are 10000x10000 pixels: working on one needs 1.20 GB of memory, "
                + "1.00 GB are available. Crop or bin the video, or give Java more memory: "
                + "JDK_JAVA_OPTIONS=-Xmx1200m.");
  }

  @Test
  void as_many_frames_are_worked_on_at_a_time_as_fit() {
    assertThat(MemoryCheck.framesAtATime(1_000, 1_000, 60, 200_000_000, 8)).isEqualTo(3);
    assertThat(MemoryCheck.framesAtATime(1_000, 1_000, 60, 10_000_000, 8)).isEqualTo(1);
    assertThat(MemoryCheck.framesAtATime(10, 10, 60, 200_000_000, 8)).isEqualTo(8);
  }

  @Test
  void an_unsupported_compression_is_named() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(1, 1, "", Map.of(Tag.COMPRESSION, 50_000L), 1)
            .write(folder.resolve("zstd.tif"));
    expect(
        path,
        "[zstd.tif] is compressed with Zstandard (50000); none, LZW, deflate and PackBits are read.");
  }

  @Test
  void twelve_bits_a_pixel_are_refused() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .strip(2, 1, 12, "", Map.of(), new byte[3])
            .write(folder.resolve("packed.tif"));
    expect(path, "[packed.tif] has pixels of 12 bits");
  }

  @Test
  void colour_is_refused_with_the_reason() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .strip(1, 1, 8, "", Map.of(Tag.PHOTOMETRIC, 2L, Tag.SAMPLES_PER_PIXEL, 3L), new byte[3])
            .write(folder.resolve("rgb.tif"));
    expect(path, "[rgb.tif] is an RGB picture: its colours are a rendering of the channels");
  }

  @Test
  void a_tiff_without_a_frame_is_refused() throws IOException {
    byte[] header = {'M', 'M', 0, 42, 0, 0, 0, 0};
    expect(file("none.tif", header), "[none.tif] is a TIFF without any frame.");
  }

  @Test
  void fewer_planes_than_described_are_an_error() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .strip(
                1,
                1,
                8,
                "ImageJ=1.54p\nimages=3\nframes=3\n",
                Map.of(Tag.COMPRESSION, 32_773L),
                new byte[] {0, 5})
            .write(folder.resolve("few.tif"));
    expect(path, "[few.tif] describes 3 planes and holds 1: frame 1 is the first that is missing.");
  }

  @Test
  void microscope_files_are_known_by_content_and_get_the_way_to_ome_tiff() throws IOException {
    expectForeign("dacebe0a", "a Nikon .nd2 file");
    expectForeign("5a495352415746494c45", "a Zeiss .czi file");
    expectForeign("70000000aabbccdd2a", "a Leica .lif file");
    expectForeign("d0cf11e0a1b11ae1", "an Olympus .oib (or Zeiss .zvi) file");
  }

  @Test
  void the_head_of_an_olympus_pair_is_known_by_its_folder() throws IOException {
    Path path = TiffBuilder.littleEndian().page(1, 1, 1).write(folder.resolve("cells.tif"));
    Files.createDirectory(folder.resolve("_cells_"));
    expect(path, "[cells.tif] is the head of an Olympus .vsi file. Convert it in Fiji");
  }

  @Test
  void films_and_photographs_are_refused_with_the_reason() throws IOException {
    expect(file("a.tif", HexFormat.of().parseHex("ffd8ffe0")), "[a.tif] is a JPEG picture");
    expect(
        file("b.avi", "RIFF....AVI LIST".getBytes(StandardCharsets.US_ASCII)),
        "[b.avi] is an AVI film");
  }

  @Test
  void unknown_bytes_are_shown() throws IOException {
    expect(file("x.dat", new byte[] {0, 1, 2, 3}), "begins with the bytes 00 01 02 03");
  }

  @Test
  void a_loop_of_directories_ends() throws IOException {
    byte[] bytes = TiffBuilder.littleEndian().page(1, 1, 9).bytes();
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(bytes.length - 4, file.getInt(4));
    try (Video video = VideoReader.open(file("loop.tif", bytes), ReadOptions.NONE)) {
      assertThat(video.frameCount()).isEqualTo(1);
    }
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> ReadOptions.NONE.withAxes("XYT"))
        .hasMessageContaining("--axes takes T, C and Z, each at most once, and then YX");
    assertThatThrownBy(() -> ReadOptions.NONE.withChannelCount(0))
        .hasMessageContaining("found --channels 0");
    assertThatThrownBy(() -> ReadOptions.NONE.withPixelSizeUm(-1))
        .hasMessage("The pixel size must be above 0 um, found -1.0.");
    assertThatThrownBy(() -> ZChoice.parse("mean"))
        .hasMessage("--z takes max or the number of a slice from 1 on, found mean.");
    assertThat(ZChoice.parse("3")).isEqualTo(new ZChoice.Slice(2));
    assertThat(ZChoice.parse("MAX")).isEqualTo(new ZChoice.Max());
  }

  private void expectForeign(String hex, String what) throws IOException {
    expect(
        file("cell.tif", Arrays.copyOf(HexFormat.of().parseHex(hex), 100)),
        "[cell.tif] is "
            + what
            + ". Convert it in Fiji (File > Import > Bio-Formats, then File > Save As > OME-TIFF...) "
            + "or with Bio-Formats' command: bfconvert cell.tif cell.ome.tif");
  }

  private Path file(String name, byte... bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void expect(Path path, String message) {
    assertThatThrownBy(() -> VideoReader.open(path, ReadOptions.NONE))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining(message);
  }
}
