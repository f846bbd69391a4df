package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.io.Opener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.image.Calibration;
import org.lexyscope.image.Frame;
import org.lexyscope.image.LabelImage;

class TiffStackWriterTest {
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  @TempDir Path folder;

  @Test
  void imagej_opens_a_label_stack_with_its_pixel_size_and_interval() throws IOException {
    Path path = folder.resolve("nuclei.tif");
    Calibration calibration = Calibration.UNKNOWN.withPixelSize(0.325).withInterval(30, 3);
    writeLabels(path, calibration, 3);

    ImagePlus stack = new Opener().openImage(path.toString());

    assertThat(stack.getDimensions()).containsExactly(WIDTH, HEIGHT, 1, 1, 3);
    assertThat(stack.getBitDepth()).isEqualTo(16);
    assertThat(stack.getCalibration().pixelWidth).isCloseTo(0.325, within(1e-9));
    assertThat(stack.getCalibration().getUnit()).isEqualTo("micron");
    assertThat(stack.getCalibration().frameInterval).isEqualTo(30);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.calibration()).isEqualTo(calibration);
    }
    assertThat(stack.getStack().getProcessor(3).get(4, 2)).isEqualTo(2_000 + 2 * WIDTH + 4);
  }

  @Test
  void frames_of_each_type_come_back_as_they_were() throws IOException {
    for (PixelType type : new PixelType[] {PixelType.UINT8, PixelType.UINT16, PixelType.FLOAT32}) {
      Path path = folder.resolve(type + ".tif");
      float[] pixels = ramp(type.isFloat() ? 0.25f : 1);
      try (TiffStackWriter writer =
          TiffStackWriter.ofFrames(path, WIDTH, HEIGHT, type, Calibration.UNKNOWN)) {
        writer.write(new Frame(WIDTH, HEIGHT, ramp(0)));
        writer.write(new Frame(WIDTH, HEIGHT, pixels));
        writer.complete();
      }
      try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
        assertThat(video.frameCount()).isEqualTo(2);
        assertThat(video.pixelType()).isEqualTo(type);
        assertThat(video.calibration()).isEqualTo(Calibration.UNKNOWN);
        assertThat(video.frame(1, 0).pixels()).isEqualTo(pixels);
      }
    }
  }

  @Test
  void directories_of_a_bigtiff_lead_to_the_same_frames() throws IOException {
    Path path = folder.resolve("big.tif");
    String description = ImageJDescription.write(2, PixelType.UINT8, Calibration.UNKNOWN);
    TiffDirectories directories =
        new TiffDirectories(2, 1, PixelType.UINT8, description, OptionalDouble.of(0.5));
    try (PartialFile file = PartialFile.create(path, PartialFile.ON_DISK)) {
      file.write(ByteBuffer.allocate(TiffDirectories.HEADER_BYTES));
      List<TiffDirectories.Strip> strips = List.of(deflated(file, 10, 20), deflated(file, 30, 40));
      directories.append(file, strips, true);
      file.complete();
    }
    assertThat(Files.readAllBytes(path)[2]).isEqualTo((byte) 43);
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThat(video.frame(0, 0).pixels()).containsExactly(10, 20);
      assertThat(video.frame(1, 0).pixels()).containsExactly(30, 40);
    }
  }

  private static TiffDirectories.Strip deflated(PartialFile file, int... pixels)
      throws IOException {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[] {(byte) pixels[0], (byte) pixels[1]});
    deflater.finish();
    byte[] packed = new byte[64];
    int byteCount = deflater.deflate(packed);
    deflater.end();
    long offset = file.position();
    file.write(ByteBuffer.wrap(packed, 0, byteCount));
    return new TiffDirectories.Strip(offset, byteCount);
  }

  @Test
  void a_written_file_may_be_read_by_whom_any_new_file_may() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
    Path path = folder.resolve("nuclei.tif");
    writeLabels(path, Calibration.UNKNOWN, 1);
    Path usual = Files.createFile(folder.resolve("usual"));
    assertThat(Files.getPosixFilePermissions(path)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void an_incomplete_stack_leaves_nothing_behind() throws IOException {
    try (TiffStackWriter writer =
        TiffStackWriter.ofLabels(
            folder.resolve("nuclei.tif"), WIDTH, HEIGHT, Calibration.UNKNOWN)) {
      writer.write(LabelImage.empty(WIDTH, HEIGHT));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_full_disk_leaves_nothing_behind_and_says_so() throws IOException {
    Path path = folder.resolve("nuclei.tif");
    try (TiffStackWriter writer =
        TiffStackWriter.open(
            path, WIDTH, HEIGHT, PixelType.UINT16, Calibration.UNKNOWN, FullDisk.withRoomFor(40))) {
      writer.write(LabelImage.empty(WIDTH, HEIGHT));
      assertThatThrownBy(() -> writer.write(labels(1)))
          .isInstanceOf(VideoException.class)
          .hasMessage(
              "[nuclei.tif] could not be written: No space left on device. "
                  + "Nothing of it is kept; free some space or choose another folder.");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_label_above_65535_is_an_error_and_never_wraps() throws IOException {
    int[] labels = new int[WIDTH * HEIGHT];
    labels[3] = 65_536;
    try (TiffStackWriter writer =
        TiffStackWriter.ofLabels(
            folder.resolve("nuclei.tif"), WIDTH, HEIGHT, Calibration.UNKNOWN)) {
      assertThatThrownBy(() -> writer.write(new LabelImage(WIDTH, HEIGHT, labels)))
          .isInstanceOf(VideoException.class)
          .hasMessageContaining(
              "[nuclei.tif] frame 0 has label 65536; UINT16 holds labels up to 65535");
    }
  }

  @Test
  void a_missing_folder_is_named() {
    Path path = folder.resolve("missing").resolve("nuclei.tif");
    assertThatThrownBy(() -> TiffStackWriter.ofLabels(path, 2, 2, Calibration.UNKNOWN))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("does not exist. Make it first.");
  }

  private static void writeLabels(Path path, Calibration calibration, int frameCount)
      throws IOException {
    try (TiffStackWriter writer = TiffStackWriter.ofLabels(path, WIDTH, HEIGHT, calibration)) {
      for (int frame = 0; frame < frameCount; frame++) {
        writer.write(labels(frame * 1_000));
      }
      writer.complete();
    }
  }

  private static LabelImage labels(int first) {
    return new LabelImage(
        WIDTH, HEIGHT, IntStream.range(0, WIDTH * HEIGHT).map(index -> first + index).toArray());
  }

  private static float[] ramp(float step) {
    float[] pixels = new float[WIDTH * HEIGHT];
    for (int index = 0; index < pixels.length; index++) {
      pixels[index] = index * step;
    }
    return pixels;
  }
}
