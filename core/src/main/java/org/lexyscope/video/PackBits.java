package org.lexyscope.video;

import java.nio.ByteBuffer;

/**
 * PackBits (TIFF 6.0, section 9): a byte n of 0..127 is followed by n + 1 bytes as they are, n of
 * -1..-127 by one byte that is repeated 1 - n times, -128 means nothing.
 */
final class PackBits {
  private PackBits() {}

  /** Fills {@code raw} and returns how many bytes the code gave. */
  static int decode(ByteBuffer packed, byte[] raw) {
    int done = 0;
    while (done < raw.length && packed.remaining() > 1) {
      int n = packed.get();
      if (n >= 0) {
        int count = Math.min(n + 1, Math.min(packed.remaining(), raw.length - done));
        packed.get(raw, done, count);
        done += count;
      } else if (n > -128) {
        byte value = packed.get();
        for (int end = Math.min(raw.length, done + 1 - n); done < end; done++) {
          raw[done] = value;
        }
      }
    }
    return done;
  }
}
