package org.lexyscope.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of an input, so that a result can be tied to the very bytes it came from. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * Of a file's bytes; of a folder's files in the order of their names, each name before its bytes.
   */
  public static String of(Path input) throws IOException {
    MessageDigest digest = sha256();
    try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      if (Files.isDirectory(input)) {
        for (Path file : filesOf(input)) {
          out.write(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
          copy(file, out);
        }
      } else {
        copy(input, out);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a text. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(out);
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A digest to be fed by hand. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
