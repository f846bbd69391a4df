package org.lexyscope.pretrained;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lexyscope.torch.StoredTensor;

/**
 * PyTorch's format before 1.6: pickles of a magic number, a version, facts about the machine, the
 * state dict and the keys of its storages; then the storages in that order, each a count of 8 bytes
 * and its numbers.
 */
final class PthLegacy {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final long VERSION = 1001;

  private PthLegacy() {}

  static Map<String, StoredTensor> read(Path file, Predicate<String> wanted) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new PickleFormatException(
            "it has %d bytes, at most 2 GiB can be read in this format".formatted(channel.size()));
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return read(bytes, wanted);
    }
  }

  private static Map<String, StoredTensor> read(ByteBuffer bytes, Predicate<String> wanted)
      throws IOException {
    Unpickler unpickler = new Unpickler(bytes);
    checkStart(bytes, unpickler);
    Object stateDict = unpickler.next();
    Map<String, ByteBuffer> storages =
        storages(bytes, PickleStack.as(unpickler.next(), List.class), parts(stateDict));
    return PthFile.tensors(stateDict, wanted, part -> storage(storages, part));
  }

  private static void checkStart(ByteBuffer bytes, Unpickler unpickler)
      throws PickleFormatException {
    if (bytes.remaining() < 2 || bytes.get(0) != (byte) 0x80 || !unpickler.next().equals(MAGIC)) {
      throw new PickleFormatException(
          "it does not begin like a file of torch.save, neither since PyTorch 1.6 nor before");
    }
    Object version = unpickler.next();
    if (!version.equals(VERSION)) {
      throw new PickleFormatException("it has version %s, expected %d".formatted(version, VERSION));
    }
    Object machine = unpickler.next();
    if (!(machine instanceof Map<?, ?> facts) || !Boolean.TRUE.equals(facts.get("little_endian"))) {
      throw new PickleFormatException("its numbers are not little-endian");
    }
  }

  /** The storages the tensors refer to, by key: what lies in the file says only their counts. */
  private static Map<String, StoragePart> parts(Object stateDict) throws PickleFormatException {
    Map<String, StoragePart> parts = new HashMap<>();
    for (Object value : PickleStack.as(stateDict, Map.class).values()) {
      if (value instanceof TensorPart tensor) {
        parts.put(tensor.storage().key(), tensor.storage());
      }
    }
    return parts;
  }

  private static Map<String, ByteBuffer> storages(
      ByteBuffer bytes, List<?> keys, Map<String, StoragePart> parts) throws PickleFormatException {
    Map<String, ByteBuffer> storages = new LinkedHashMap<>();
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (Object key : keys) {
      StoragePart part = parts.get(PickleStack.as(key, String.class));
      if (part == null) {
        throw new PickleFormatException("it holds storage " + key + ", which no tensor uses");
      }
      storages.put(part.key(), next(bytes, part));
    }
    return storages;
  }

  private static ByteBuffer next(ByteBuffer bytes, StoragePart part) throws PickleFormatException {
    try {
      long count = bytes.getLong();
      if (count != part.count() || part.bytes() > bytes.remaining()) {
        throw new PickleFormatException(
            "storage %s has %d numbers and %d bytes are left; its tensors need %d numbers"
                .formatted(part.key(), count, bytes.remaining(), part.count()));
      }
    } catch (BufferUnderflowException e) {
      throw new PickleFormatException("it ends before storage " + part.key());
    }
    ByteBuffer storage = bytes.slice(bytes.position(), (int) part.bytes());
    bytes.position(bytes.position() + (int) part.bytes());
    return storage;
  }

  private static ByteBuffer storage(Map<String, ByteBuffer> storages, StoragePart part)
      throws PickleFormatException {
    ByteBuffer bytes = storages.get(part.key());
    if (bytes == null) {
      throw new PickleFormatException("it lacks storage " + part.key());
    }
    return bytes;
  }
}
