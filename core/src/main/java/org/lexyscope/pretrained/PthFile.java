package org.lexyscope.pretrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.lexyscope.torch.StoredTensor;

/**
 * Weights that PyTorch saved ({@code .pth}, {@code .pt}): the zip format and the one before 1.6, by
 * a reader that runs nothing.
 */
public final class PthFile {
  private static final int ZIP_MAGIC = 0x504B0304;

  private PthFile() {}

  /** Where the numbers of a storage come from. */
  interface Storages {
    ByteBuffer bytes(StoragePart storage) throws IOException;
  }

  /**
   * Reads the tensors of a state dict.
   *
   * @param wanted names to read; others cost nothing
   * @throws IOException naming the file and what is wrong with it
   */
  public static Map<String, StoredTensor> read(Path file, Predicate<String> wanted)
      throws IOException {
    try {
      return isZip(file) ? PthZip.read(file, wanted) : PthLegacy.read(file, wanted);
    } catch (PickleFormatException e) {
      throw new IOException(
          "[%s] is no file of weights that can be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      while (magic.hasRemaining() && channel.read(magic) >= 0) {}
    }
    return !magic.hasRemaining() && magic.getInt(0) == ZIP_MAGIC;
  }

  /** The wanted tensors of an unpickled state dict. */
  static Map<String, StoredTensor> tensors(
      Object stateDict, Predicate<String> wanted, Storages storages) throws IOException {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    Map<?, ?> entries = PickleStack.as(stateDict, Map.class);
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String name = PickleStack.as(entry.getKey(), String.class);
      if (!(entry.getValue() instanceof TensorPart part)) {
        throw new PickleFormatException(
            "\"%s\" is no tensor. Save the state dict alone: torch.save(model.state_dict(), ...)"
                .formatted(name));
      }
      if (wanted.test(name)) {
        tensors.put(name, tensor(part, storages));
      }
    }
    return tensors;
  }

  private static StoredTensor tensor(TensorPart part, Storages storages) throws IOException {
    int bytesEach = part.storage().type().bytes();
    ByteBuffer whole = storages.bytes(part.storage());
    ByteBuffer own =
        whole.slice(
            Math.toIntExact(part.offset() * bytesEach), Math.toIntExact(part.count() * bytesEach));
    long[] shape = part.shape().stream().mapToLong(Long::longValue).toArray();
    return StoredTensor.ofBytes(part.storage().type(), own, shape);
  }
}
