package org.lexyscope.pretrained;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lexyscope.torch.StoredTensor;

/**
 * PyTorch's zip format, since 1.6: {@code NAME/data.pkl} is the pickle, {@code NAME/data/KEY} the
 * numbers of each storage.
 */
final class PthZip {
  private static final String PICKLE = "/data.pkl";

  private PthZip() {}

  static Map<String, StoredTensor> read(Path file, Predicate<String> wanted) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String folder = folder(zip);
      ZipEntry order = zip.getEntry(folder + "/byteorder");
      if (order != null && !text(zip, order).equals("little")) {
        throw new PickleFormatException("its numbers are big-endian, expected little-endian");
      }
      Object stateDict = new Unpickler(bytes(zip, folder + PICKLE)).next();
      return PthFile.tensors(stateDict, wanted, part -> storage(zip, folder, part));
    } catch (ZipException e) {
      throw new IOException(
          "[%s] is no whole zip file: %s. Copy or download it again."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String folder(ZipFile zip) throws PickleFormatException {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(PICKLE))
        .map(name -> name.substring(0, name.length() - PICKLE.length()))
        .findFirst()
        .orElseThrow(() -> new PickleFormatException("it is a zip file without a data.pkl"));
  }

  private static ByteBuffer storage(ZipFile zip, String folder, StoragePart part)
      throws IOException {
    ByteBuffer bytes = bytes(zip, folder + "/data/" + part.key());
    if (bytes.remaining() != part.bytes()) {
      throw new PickleFormatException(
          "storage %s has %d bytes, expected %d"
              .formatted(part.key(), bytes.remaining(), part.bytes()));
    }
    return bytes;
  }

  private static ByteBuffer bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new PickleFormatException("it lacks " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }
}
