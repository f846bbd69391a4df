package org.lexyscope.motion;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Displacements on disk, by number, all of one size: a long video's do not fit in memory. The file
 * is gone when this is closed.
 */
public final class DisplacementFile implements Closeable {
  private final Displacement shape;
  private final Path path;
  private final FileChannel channel;

  /**
   * @param folder existing
   * @param shape of the size of all that will be put here
   */
  public DisplacementFile(Path folder, Displacement shape) throws IOException {
    this.shape = shape;
    this.path = Files.createTempFile(folder, "motion", ".partial");
    this.channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Writes a displacement in its place. */
  public void put(long index, Displacement displacement) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(byteCount());
    bytes.asFloatBuffer().put(displacement.dx()).put(displacement.dy());
    long at = index * bytes.capacity();
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
  }

  /** Reads a displacement that was put here. */
  public Displacement get(long index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(byteCount());
    long at = index * bytes.capacity();
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("[%s] holds no displacement %d.".formatted(path, index));
      }
    }
    FloatBuffer floats = bytes.flip().asFloatBuffer();
    float[] dx = new float[shape.dx().length];
    float[] dy = new float[dx.length];
    floats.get(dx).get(dy);
    return new Displacement(shape.width(), shape.height(), shape.stepPx(), dx, dy);
  }

  private int byteCount() {
    return 2 * Float.BYTES * shape.dx().length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }
}
