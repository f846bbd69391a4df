package org.lexyscope.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks zlib streams (RFC 1950), the deflate compression of TIFF. */
final class Deflated {
  private Deflated() {}

  /**
   * Fills {@code raw} from a stream and returns how many bytes it gave, fewer where it ended early.
   *
   * @throws IOException if the stream is damaged
   */
  static int inflate(ByteBuffer packed, byte[] raw) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int done = 0;
      int got = 1;
      while (done < raw.length && got > 0) {
        got = inflater.inflate(raw, done, raw.length - done);
        done += got;
      }
      return done;
    } catch (DataFormatException e) {
      throw new IOException("its deflated pixels are damaged (" + e.getMessage() + ")", e);
    } finally {
      inflater.end();
    }
  }
}
