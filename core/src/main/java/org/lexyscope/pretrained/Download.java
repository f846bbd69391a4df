package org.lexyscope.pretrained;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;

/**
 * A file from the web that appears when it is whole and its checksum is right. What has come lies
 * beside it under {@code .NAME.part}; a broken connection, or a new run of the program, goes on
 * from there.
 */
public final class Download {
  private final URI address;
  private final Path file;
  private final String hash;
  private final Patience patience;

  /**
   * @param file where it will lie; its folder is made
   * @param hash how its SHA-256 begins, in lower-case hexadecimal
   */
  public Download(URI address, Path file, String hash, Patience patience) {
    this.address = address;
    this.file = file;
    this.hash = hash;
    this.patience = patience;
  }

  /**
   * Fetches the file, unless it is there already.
   *
   * @param progress told of kilobytes; what it throws ends the download, and what has come is kept
   * @throws IOException if the server refuses, the connection keeps breaking or the checksum is
   *     wrong
   */
  public void run(Progress progress) throws IOException {
    if (Files.exists(file)) {
      checkPresent();
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    fetch(new PartialFile(address, part, patience.silence()), progress);
    String found = ContentHash.of(part);
    if (!found.startsWith(hash)) {
      Files.delete(part);
      throw new IOException(
          "[%s] has SHA-256 %s, expected one that begins with %s; it was deleted. Fetch it again; if that does not help, the address serves another file."
              .formatted(address, found, hash));
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void checkPresent() throws IOException {
    String found = ContentHash.of(file);
    if (!found.startsWith(hash)) {
      throw new IOException(
          "[%s] is there already with SHA-256 %s, expected one that begins with %s. Delete it or choose another folder."
              .formatted(file, found, hash));
    }
  }

  private void fetch(PartialFile part, Progress progress) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        part.goOn(progress);
        return;
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == patience.attempts()) {
          throw new IOException(
              "[%s] could not be fetched in %d attempts: %s. %d bytes are kept in %s; the same command goes on from there."
                  .formatted(address, attempt, e.getMessage(), part.length(), part.path()),
              e);
        }
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) throws IOException {
    try {
      Thread.sleep(patience.waitAfter(attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("[%s] was interrupted.".formatted(address));
    }
  }
}
