package org.lexyscope.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Undoes the differences along a row that make pixels compress better: of whole pixels (TIFF 6.0,
 * section 14) or, for floats, of bytes sorted by significance (Adobe, TIFF technical note 3).
 */
final class Predictor {
  private Predictor() {}

  /** Restores one row in place and returns the byte order its pixels have afterwards. */
  static ByteOrder undo(TiffPage page, byte[] raw, int from, ByteOrder order) {
    int bytesEach = page.type().byteCount();
    if (page.predictor() == Tag.DIFFERENCE) {
      sum(ByteBuffer.wrap(raw).order(order), from, page.chunkWidth(), bytesEach);
      return order;
    }
    if (page.predictor() == Tag.FLOAT_DIFFERENCE) {
      sumBytesAndInterleave(raw, from, page.chunkWidth(), bytesEach);
      return ByteOrder.BIG_ENDIAN;
    }
    return order;
  }

  private static void sum(ByteBuffer raw, int from, int width, int bytesEach) {
    for (int x = 1; x < width; x++) {
      int at = from + x * bytesEach;
      int before = at - bytesEach;
      switch (bytesEach) {
        case 1 -> raw.put(at, (byte) (raw.get(at) + raw.get(before)));
        case 2 -> raw.putShort(at, (short) (raw.getShort(at) + raw.getShort(before)));
        case 4 -> raw.putInt(at, raw.getInt(at) + raw.getInt(before));
        default -> raw.putLong(at, raw.getLong(at) + raw.getLong(before));
      }
    }
  }

  /** The row holds all highest bytes first, then all second ones, and so on, as differences. */
  private static void sumBytesAndInterleave(byte[] raw, int from, int width, int bytesEach) {
    byte[] row = new byte[width * bytesEach];
    byte last = 0;
    for (int index = 0; index < row.length; index++) {
      last += raw[from + index];
      row[index] = last;
    }
    for (int x = 0; x < width; x++) {
      for (int significance = 0; significance < bytesEach; significance++) {
        raw[from + x * bytesEach + significance] = row[significance * width + x];
      }
    }
  }
}
