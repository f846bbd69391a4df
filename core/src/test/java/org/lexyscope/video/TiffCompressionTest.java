package org.lexyscope.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffCompressionTest {
  private static final int WIDTH = 301;
  private static final int HEIGHT = 203;

  @TempDir Path folder;

  @Test
  void what_other_writers_compress_comes_back_exactly() throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
    int checked = 0;
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      for (String compression : new String[] {"LZW", "PackBits", "Deflate"}) {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
          BufferedImage image = noisyRamp(type);
          Path path = write(writer, compression, image);
          assertThat(read(path))
              .as("%s by %s", compression, writer.getClass())
              .isEqualTo(samples(image));
          checked++;
        }
      }
      writer.dispose();
    }
    assertThat(checked).isGreaterThanOrEqualTo(6);
  }

  @Test
  void the_lzw_example_of_the_tiff_specification_is_decoded() throws IOException {
    // 7 7 7 8 8 7 7 6 6 is written as Clear 7 258 8 8 258 6 6 End, nine bits each.
    byte[] packed = nineBits(256, 7, 258, 8, 8, 258, 6, 6, 257);
    byte[] raw = new byte[9];
    assertThat(Lzw.decode(ByteBuffer.wrap(packed), raw)).isEqualTo(9);
    assertThat(raw).containsExactly(7, 7, 7, 8, 8, 7, 7, 6, 6);
  }

  @Test
  void an_undefined_lzw_code_is_an_error() {
    byte[] packed = nineBits(256, 7, 300);
    assertThatThrownBy(() -> Lzw.decode(ByteBuffer.wrap(packed), new byte[9]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("code 300 of 259");
  }

  @Test
  void the_packbits_example_of_its_description_is_decoded() {
    byte[] packed = bytes(0xFE, 0xAA, 0x02, 0x80, 0x00, 0x2A, 0xFD, 0xAA);
    byte[] raw = new byte[10];
    assertThat(PackBits.decode(ByteBuffer.wrap(packed), raw)).isEqualTo(10);
    assertThat(raw).isEqualTo(bytes(0xAA, 0xAA, 0xAA, 0x80, 0x00, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA));
  }

  @Test
  void float_differences_are_summed_byte_by_byte_and_sorted_back() throws IOException {
    // Two pixels of 1.0f, 0x3F800000 each: highest bytes first (3F 3F 80 80 0 0 0 0), as
    // differences.
    byte[] strip = bytes(0x3F, 0x00, 0x41, 0x00, 0x80, 0x00, 0x00, 0x00);
    Path path =
        TiffBuilder.littleEndian()
            .strip(
                2, 1, 32, "", Map.of(Tag.PREDICTOR, 3L, Tag.SAMPLE_FORMAT, (long) Tag.FLOAT), strip)
            .write(folder.resolve("float.tif"));
    assertThat(read(path)).containsExactly(1, 1);
  }

  @Test
  void a_damaged_strip_names_its_frame() throws IOException {
    Path path =
        TiffBuilder.littleEndian()
            .page(1, 1, 5)
            .strip(1, 1, 16, "", Map.of(Tag.COMPRESSION, 8L), bytes(1, 2, 3, 4))
            .write(folder.resolve("bad.tif"));
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      assertThatThrownBy(() -> video.frame(1, 0))
          .isInstanceOf(VideoException.class)
          .hasMessageContaining(
              "[bad.tif] frame 1 cannot be read: its deflated pixels are damaged");
    }
  }

  private Path write(ImageWriter writer, String compression, BufferedImage image)
      throws IOException {
    Path path = Files.createTempFile(folder, compression, ".tif");
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType(compression);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(path.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    }
    return path;
  }

  private static float[] read(Path path) throws IOException {
    try (Video video = VideoReader.open(path, ReadOptions.NONE)) {
      return video.frame(0, 0).pixels();
    }
  }

  private static BufferedImage noisyRamp(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, (x * y + (x * 7919 ^ y * 104_729) % 5) & 0xFF);
      }
    }
    return image;
  }

  private static float[] samples(BufferedImage image) {
    return image.getRaster().getSamples(0, 0, WIDTH, HEIGHT, 0, new float[WIDTH * HEIGHT]);
  }

  private static byte[] nineBits(int... codes) {
    byte[] packed = new byte[(codes.length * 9 + 7) / 8];
    for (int bit = 0; bit < codes.length * 9; bit++) {
      int value = codes[bit / 9] >> (8 - bit % 9) & 1;
      packed[bit / 8] |= (byte) (value << (7 - bit % 8));
    }
    return packed;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }
}
