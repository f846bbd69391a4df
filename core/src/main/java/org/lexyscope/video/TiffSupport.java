package org.lexyscope.video;

import java.io.IOException;
import java.util.Arrays;

/** Which TIFF images can be measured, and why others cannot. */
final class TiffSupport {
  private TiffSupport() {}

  /**
   * Refuses colour: intensities of an RGB picture are a rendering, not a measurement.
   *
   * @param byImageJ whether ImageJ wrote the file: a palette is then a lookup table for the
   *     display, and the stored values are the intensities
   */
  static void requireGrey(String name, TiffDirectory directory, boolean byImageJ)
      throws IOException {
    int photometric = (int) directory.integer(Tag.PHOTOMETRIC, Tag.BLACK_IS_ZERO);
    long samples = directory.integer(Tag.SAMPLES_PER_PIXEL, 1);
    if (photometric == Tag.RGB) {
      throw new VideoException(
          ("[%s] is an RGB picture: its colours are a rendering of the channels, so intensities cannot be measured. "
                  + "Export the raw channels as a 16-bit stack; for a picture that is one channel in grey, "
                  + "use Fiji's Image > Type > 16-bit.")
              .formatted(name));
    }
    boolean palette = photometric == Tag.PALETTE;
    if (palette && !byImageJ) {
      throw new VideoException(
          "[%s] stores colours of a palette instead of intensities. In Fiji, Image > Type > 8-bit and save again."
              .formatted(name));
    }
    if (samples != 1 || photometric > Tag.PALETTE) {
      throw new VideoException(
          ("[%s] has %d samples a pixel (photometric interpretation %d); a grey image has one. "
                  + "Save each channel as a plane of its own, e.g. as an ImageJ hyperstack.")
              .formatted(name, samples, photometric));
    }
  }

  static void requireCompression(String name, TiffDirectory directory) throws IOException {
    int compression = (int) directory.integer(Tag.COMPRESSION, Tag.UNCOMPRESSED);
    switch (compression) {
      case Tag.UNCOMPRESSED, Tag.LZW, Tag.DEFLATE, Tag.DEFLATE_OLD, Tag.PACK_BITS -> {}
      default ->
          throw new VideoException(
              ("[%s] is compressed with %s; none, LZW, deflate and PackBits are read. "
                      + "Save it without compression, e.g. with Fiji's File > Save As > Tiff.")
                  .formatted(name, compressionName(compression)));
    }
  }

  static PixelType pixelType(String name, TiffDirectory directory) throws IOException {
    long[] allBits = directory.integers(Tag.BITS_PER_SAMPLE);
    int bits = allBits.length == 0 ? 1 : (int) allBits[0];
    int format = (int) directory.integer(Tag.SAMPLE_FORMAT, Tag.UNSIGNED);
    return Arrays.stream(PixelType.values())
        .filter(type -> type.byteCount() * 8 == bits && sampleFormat(type) == format)
        .findFirst()
        .orElseThrow(
            () ->
                new VideoException(
                    ("[%s] has pixels of %d bits (sample format %d); 8, 16 and 32-bit integers and "
                            + "32 and 64-bit floats are read. Convert it, e.g. with Fiji's Image > Type > 16-bit.")
                        .formatted(name, bits, format)));
  }

  private static int sampleFormat(PixelType type) {
    return switch (type) {
      case UINT8, UINT16, UINT32 -> Tag.UNSIGNED;
      case INT8, INT16, INT32 -> Tag.SIGNED;
      case FLOAT32, FLOAT64 -> Tag.FLOAT;
    };
  }

  private static String compressionName(int compression) {
    return switch (compression) {
      case 2, 3, 4 -> "a fax code (" + compression + ")";
      case 6, 7 -> "JPEG (" + compression + ", which changes intensities)";
      case 33_003, 33_004, 33_005, 34_712 -> "JPEG 2000 (" + compression + ")";
      case 34_925 -> "LZMA (34925)";
      case 50_000 -> "Zstandard (50000)";
      case 34_887 -> "LERC (34887)";
      default -> "method " + compression;
    };
  }
}
