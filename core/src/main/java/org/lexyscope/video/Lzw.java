package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * LZW as in TIFF 6.0, section 13 (Welch, Computer 17, 1984): codes of 9 to 12 bits, highest bit
 * first, growing one code early; 256 clears the table, 257 ends.
 *
 * <p>A table entry is an earlier piece of the output: its start and length. Entry n + 1 is entry n
 * with the byte that followed it, so nothing is copied into the table.
 */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int MOST_CODES = 4096;

  private final ByteBuffer packed;
  private final byte[] raw;
  private final int[] starts = new int[MOST_CODES];
  private final int[] lengths = new int[MOST_CODES];
  private long bits;
  private int bitCount;
  private int done;

  private Lzw(ByteBuffer packed, byte[] raw) {
    this.packed = packed;
    this.raw = raw;
  }

  /**
   * Fills {@code raw} and returns how many bytes the code gave.
   *
   * @throws IOException if a code is used before it is defined
   */
  static int decode(ByteBuffer packed, byte[] raw) throws IOException {
    Lzw lzw = new Lzw(packed, raw);
    lzw.decode();
    return lzw.done;
  }

  private void decode() throws IOException {
    int next = FIRST;
    int width = 9;
    int lastStart = -1;
    while (done < raw.length) {
      int code = read(width);
      if (code == END) {
        return;
      }
      if (code == CLEAR) {
        next = FIRST;
        width = 9;
        lastStart = -1;
        continue;
      }
      if (lastStart >= 0 && next < MOST_CODES) {
        starts[next] = lastStart;
        lengths[next] = done - lastStart + 1;
        next++;
      }
      if (code >= next) {
        throw new IOException("its LZW pixels are damaged (code %d of %d)".formatted(code, next));
      }
      lastStart = done;
      put(code);
      width = widthFor(next);
    }
  }

  /**
   * A code read while its own entry is still being made ends with its first byte: copy in order.
   */
  private void put(int code) {
    if (code < CLEAR) {
      raw[done++] = (byte) code;
      return;
    }
    int end = Math.min(raw.length, done + lengths[code]);
    for (int from = starts[code]; done < end; from++) {
      raw[done++] = raw[from];
    }
  }

  private static int widthFor(int next) {
    return next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
  }

  private int read(int width) {
    while (bitCount < width) {
      if (!packed.hasRemaining()) {
        return END;
      }
      bits = bits << 8 | Byte.toUnsignedInt(packed.get());
      bitCount += 8;
    }
    bitCount -= width;
    return (int) (bits >>> bitCount) & ((1 << width) - 1);
  }
}
