package org.lexyscope.torch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.lexyscope.run.AtomicFile;

/**
 * Weight files in the safetensors format: 8 bytes header length (little-endian), a JSON header
 * {@code {name: {dtype, shape, data_offsets}}}, then the tensors' values without gaps.
 *
 * <p>The reader is strict: whatever does not fit is an error that names file and tensor.
 */
public final class SafeTensors {
  static final int LENGTH_BYTES = 8;

  private SafeTensors() {}

  /**
   * Reads every tensor of a file.
   *
   * @return name to tensor, in the order they lie in the file
   * @throws IOException if the file cannot be read or is no sound safetensors file
   */
  public static Map<String, StoredTensor> read(Path file) throws IOException {
    return read(file, name -> true);
  }

  /** As above, but only the tensors whose names are wanted. */
  public static Map<String, StoredTensor> read(Path file, Predicate<String> wanted)
      throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      SafeTensorsHeader header = SafeTensorsHeader.read(channel, file);
      Map<String, StoredTensor> tensors = new LinkedHashMap<>();
      for (SafeTensorsHeader.Entry entry : header.entries()) {
        if (!wanted.test(entry.name())) {
          continue;
        }
        ByteBuffer data = ByteBuffer.allocate(Math.toIntExact(entry.end() - entry.begin()));
        readFully(channel, data, header.dataStart() + entry.begin(), file);
        tensors.put(entry.name(), new StoredTensor(entry.type(), entry.shapeArray(), data.flip()));
      }
      return tensors;
    }
  }

  /** The free text of a file's header: what wrote it and for what. */
  public static Map<String, String> readMetadata(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return SafeTensorsHeader.read(channel, file).metadata();
    }
  }

  /** Writes tensors in the order given; the file appears whole or not at all. */
  public static void write(Path file, Map<String, StoredTensor> tensors) throws IOException {
    write(file, tensors, Map.of());
  }

  /** As above, with free text in the header. */
  public static void write(
      Path file, Map<String, StoredTensor> tensors, Map<String, String> metadata)
      throws IOException {
    AtomicFile.write(
        file,
        out -> {
          WritableByteChannel channel = Channels.newChannel(out);
          byte[] header = SafeTensorsHeader.encode(tensors, metadata);
          ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
          channel.write(length.putLong(header.length).flip());
          channel.write(ByteBuffer.wrap(header));
          for (StoredTensor tensor : tensors.values()) {
            channel.write(tensor.bytes());
          }
        });
  }

  static void readFully(SeekableByteChannel channel, ByteBuffer target, long position, Path file)
      throws IOException {
    channel.position(position);
    while (target.hasRemaining()) {
      if (channel.read(target) < 0) {
        throw new EOFException(
            "[%s] ends after %d bytes; %d more were expected. The file is truncated: copy it again."
                .formatted(file, channel.size(), target.remaining()));
      }
    }
  }
}
