package org.lexyscope.atlas;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The file into which a transfer writes, and when it last did. */
final class PartSink implements Closeable {
  private final Path part;
  private @Nullable FileChannel channel;
  private boolean closed;
  private volatile long lastNanos = System.nanoTime();

  PartSink(Path part) {
    this.part = part;
  }

  /** Bytes follow that belong at this place; what is behind it goes. */
  synchronized void begin(long place) {
    try {
      channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(place).position(place);
      lastNanos = System.nanoTime();
    } catch (IOException e) {
      throw new UncheckedIOException(new UnwritableException(part, e));
    }
  }

  synchronized void write(byte[] bytes) {
    if (channel == null || closed) {
      throw new UncheckedIOException(new IOException("the transfer was broken off"));
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      lastNanos = System.nanoTime();
    } catch (IOException e) {
      throw new UncheckedIOException(new UnwritableException(part, e));
    }
  }

  /** How long nothing has come. */
  long idleMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (channel != null) {
      channel.close();
    }
  }
}
