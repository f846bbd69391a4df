package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Decodes the pixels of a TIFF page: chunk by chunk, decompress, undo the predictor, place. */
final class TiffPixels {
  private TiffPixels() {}

  /** The intensities of a page, row-major. */
  static float[] read(TiffBytes bytes, TiffPage page) throws IOException {
    float[] pixels = new float[Math.multiplyExact(page.width(), page.height())];
    for (int chunk = 0; chunk < page.chunkCount(); chunk++) {
      int left = chunk % page.chunksAcross() * page.chunkWidth();
      int top = chunk / page.chunksAcross() * page.chunkHeight();
      int rows = Math.min(page.chunkHeight(), page.height() - top);
      ByteBuffer raw = decode(bytes, page, chunk, rows);
      place(raw, page, left, top, pixels);
    }
    return pixels;
  }

  /** The intensities of {@code count} pixels stored one after the other. */
  static float[] contiguous(ByteBuffer raw, PixelType type, int count) {
    float[] pixels = new float[count];
    copy(raw, type, pixels, 0, count);
    return pixels;
  }

  /** The pixels of a chunk's rows within the image; what a tile has below is left aside. */
  private static ByteBuffer decode(TiffBytes bytes, TiffPage page, int chunk, int rows)
      throws IOException {
    int rawBytes = Math.multiplyExact(page.chunkRowBytes(), rows);
    ByteBuffer packed = bytes.read(page.offset(chunk), Math.toIntExact(page.byteCount(chunk)));
    byte[] raw = new byte[rawBytes];
    int got = unpack(page.compression(), packed, raw);
    if (got < rawBytes) {
      throw new IOException(
          "strip or tile %d holds %d bytes of pixels, %d are needed"
              .formatted(chunk, got, rawBytes));
    }
    ByteOrder order = bytes.order();
    for (int row = 0; row < rows; row++) {
      order = Predictor.undo(page, raw, row * page.chunkRowBytes(), bytes.order());
    }
    return ByteBuffer.wrap(raw).order(order);
  }

  private static int unpack(int compression, ByteBuffer packed, byte[] raw) throws IOException {
    return switch (compression) {
      case Tag.UNCOMPRESSED -> {
        int count = Math.min(raw.length, packed.remaining());
        packed.get(raw, 0, count);
        yield count;
      }
      case Tag.LZW -> Lzw.decode(packed, raw);
      case Tag.PACK_BITS -> PackBits.decode(packed, raw);
      default -> Deflated.inflate(packed, raw);
    };
  }

  private static void place(ByteBuffer raw, TiffPage page, int left, int top, float[] pixels) {
    int rows = Math.min(page.chunkHeight(), page.height() - top);
    int columns = Math.min(page.chunkWidth(), page.width() - left);
    for (int row = 0; row < rows; row++) {
      raw.position(row * page.chunkRowBytes());
      copy(raw, page.type(), pixels, (top + row) * page.width() + left, columns);
    }
  }

  private static void copy(ByteBuffer raw, PixelType type, float[] pixels, int from, int count) {
    for (int index = from; index < from + count; index++) {
      pixels[index] =
          switch (type) {
            case UINT8 -> Byte.toUnsignedInt(raw.get());
            case UINT16 -> Short.toUnsignedInt(raw.getShort());
            case UINT32 -> Integer.toUnsignedLong(raw.getInt());
            case INT8 -> raw.get();
            case INT16 -> raw.getShort();
            case INT32 -> raw.getInt();
            case FLOAT32 -> raw.getFloat();
            case FLOAT64 -> (float) raw.getDouble();
          };
    }
  }
}
