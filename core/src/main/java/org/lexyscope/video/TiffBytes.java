package org.lexyscope.video;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The bytes of one TIFF file, read at any place by any thread, and what its header says: byte
 * order, TIFF or BigTIFF, and where the first directory is.
 */
final class TiffBytes implements Closeable {
  private static final int TIFF = 42;
  private static final int BIG_TIFF = 43;

  private final Path path;
  private final FileChannel channel;
  private final long length;
  private final ByteOrder order;
  private final boolean big;
  private final long firstDirectory;

  private TiffBytes(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.length = channel.size();
    ByteBuffer head = ByteBuffer.allocate((int) Math.min(16, length));
    fill(head, 0);
    this.order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    head.order(order);
    this.big = head.getShort(2) == BIG_TIFF;
    if (length < (big ? 16 : 8)) {
      throw new VideoException("[%s] is truncated: it ends within its header.".formatted(name()));
    }
    this.firstDirectory = big ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4));
  }

  /** Whether a file that begins with these bytes is a TIFF or a BigTIFF. */
  static boolean isTiff(byte[] head) {
    if (head.length < 4 || head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
      return false;
    }
    int magic = head[0] == 'I' ? head[2] | head[3] << 8 : head[3] | head[2] << 8;
    return magic == TIFF || magic == BIG_TIFF;
  }

  /** Opens a file that {@link #isTiff}. */
  static TiffBytes open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return new TiffBytes(path, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  Path path() {
    return path;
  }

  long length() {
    return length;
  }

  ByteOrder order() {
    return order;
  }

  boolean big() {
    return big;
  }

  long firstDirectory() {
    return firstDirectory;
  }

  /**
   * Reads {@code byteCount} bytes.
   *
   * @throws VideoException naming how many bytes are missing if the file ends before
   */
  ByteBuffer read(long offset, int byteCount) throws IOException {
    if (offset < 0 || byteCount < 0 || offset + byteCount > length) {
      throw new TruncatedException(
          "[%s] is truncated: %d bytes from %d on are needed, but the file ends at %d. Copy it again."
              .formatted(name(), byteCount, offset, length),
          Math.max(1, offset + byteCount - length));
    }
    ByteBuffer bytes = ByteBuffer.allocate(byteCount).order(order);
    fill(bytes, offset);
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void fill(ByteBuffer bytes, long offset) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new VideoException("[%s] became shorter while it was read.".formatted(name()));
      }
    }
  }
}
