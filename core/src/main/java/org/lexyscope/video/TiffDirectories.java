package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The header and the chain of directories of a stack, one directory a frame, written after all
 * pixels: 12 bytes an entry in TIFF (Adobe, TIFF 6.0, 1992), 20 in BigTIFF.
 */
record TiffDirectories(
    int width, int height, PixelType type, String description, OptionalDouble pixelSizeUm) {
  /** Bytes to keep free at the start of the file: the header of a BigTIFF. */
  static final int HEADER_BYTES = 16;

  private static final long LARGEST_TIFF_BYTES = 0xFFFF_FFFFL;
  private static final int ENTRIES = 13;

  /** Where one frame's compressed pixels are. */
  record Strip(long offset, long byteCount) {}

  void append(PartialFile file, List<Strip> strips) throws IOException {
    long directoriesBytes = (long) strips.size() * directoryBytes(true);
    boolean big =
        file.position() + directoriesBytes + 2L * description.length() > LARGEST_TIFF_BYTES;
    append(file, strips, big);
  }

  void append(PartialFile file, List<Strip> strips, boolean big) throws IOException {
    align(file);
    long textAt = file.position();
    byte[] text = (description + "\0").getBytes(StandardCharsets.UTF_8);
    file.write(ByteBuffer.wrap(text));
    align(file);
    long resolutionAt = file.position();
    file.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(resolution()).flip());
    // A rational's 8 bytes fit into an entry of a BigTIFF; a TIFF needs an offset to them.
    long resolutionField = big ? resolution() : resolutionAt;
    long first = file.position();
    for (int frame = 0; frame < strips.size(); frame++) {
      long own = first + (long) frame * directoryBytes(big);
      long next = frame + 1 < strips.size() ? own + directoryBytes(big) : 0;
      Fields fields = new Fields(big);
      entries(fields, strips.get(frame), text.length, textAt, resolutionField);
      file.write(fields.end(next));
    }
    file.patch(0, header(big, first));
  }

  private void entries(
      Fields fields, Strip strip, int textBytes, long textAt, long resolutionField) {
    fields.add(Tag.IMAGE_WIDTH, Fields.LONG, 1, width);
    fields.add(Tag.IMAGE_HEIGHT, Fields.LONG, 1, height);
    fields.add(Tag.BITS_PER_SAMPLE, Fields.SHORT, 1, 8L * type.byteCount());
    fields.add(Tag.COMPRESSION, Fields.SHORT, 1, Tag.DEFLATE);
    fields.add(Tag.PHOTOMETRIC, Fields.SHORT, 1, Tag.BLACK_IS_ZERO);
    fields.add(Tag.DESCRIPTION, Fields.ASCII, textBytes, textAt);
    fields.addOffset(Tag.STRIP_OFFSETS, strip.offset());
    fields.add(Tag.ROWS_PER_STRIP, Fields.LONG, 1, height);
    fields.addOffset(Tag.STRIP_BYTE_COUNTS, strip.byteCount());
    fields.add(Tag.X_RESOLUTION, Fields.RATIONAL, 1, resolutionField);
    fields.add(Tag.Y_RESOLUTION, Fields.RATIONAL, 1, resolutionField);
    fields.add(Tag.RESOLUTION_UNIT, Fields.SHORT, 1, Tag.NO_UNIT);
    fields.add(Tag.SAMPLE_FORMAT, Fields.SHORT, 1, type.isFloat() ? Tag.FLOAT : Tag.UNSIGNED);
  }

  /**
   * Pixels per micrometre, or 1, as a fraction: numerator in the low, denominator in the high half.
   */
  private long resolution() {
    long numerator = 10_000_000;
    double pixel = pixelSizeUm.orElse(1);
    return numerator | Math.max(1, Math.round(pixel * numerator)) << 32;
  }

  private static ByteBuffer header(boolean big, long firstDirectory) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 'I').put((byte) 'I');
    if (big) {
      return header
          .putShort((short) 43)
          .putShort((short) 8)
          .putShort((short) 0)
          .putLong(firstDirectory)
          .flip();
    }
    return header.putShort((short) 42).putInt((int) firstDirectory).putLong(0).flip();
  }

  private static void align(PartialFile file) throws IOException {
    file.write(ByteBuffer.allocate((int) (-file.position() & 7)));
  }

  private static int directoryBytes(boolean big) {
    return big ? 8 + ENTRIES * 20 + 8 : 2 + ENTRIES * 12 + 4;
  }

  /** One directory being filled, its entries in rising order of tag. */
  private static final class Fields {
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int LONG8 = 16;

    private final boolean big;
    private final ByteBuffer bytes;

    Fields(boolean big) {
      this.big = big;
      this.bytes = ByteBuffer.allocate(directoryBytes(big)).order(ByteOrder.LITTLE_ENDIAN);
      if (big) {
        bytes.putLong(ENTRIES);
      } else {
        bytes.putShort((short) ENTRIES);
      }
    }

    /** Little-endian values stand at the start of their field, so a wider write does no harm. */
    void add(int tag, int fieldType, int count, long valueOrOffset) {
      bytes.putShort((short) tag).putShort((short) fieldType);
      if (big) {
        bytes.putLong(count).putLong(valueOrOffset);
      } else {
        bytes.putInt(count).putInt((int) valueOrOffset);
      }
    }

    void addOffset(int tag, long offset) {
      add(tag, big ? LONG8 : LONG, 1, offset);
    }

    ByteBuffer end(long next) {
      return (big ? bytes.putLong(next) : bytes.putInt((int) next)).flip();
    }
  }
}
