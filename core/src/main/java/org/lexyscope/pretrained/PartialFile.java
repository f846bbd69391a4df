package org.lexyscope.pretrained;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.lexyscope.run.Progress;

/** As much of a file as has come; each connection asks for the rest. */
final class PartialFile {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BEYOND_THE_END = 416;
  private static final int KILOBYTE = 1000;

  private final URI address;
  private final Path path;
  private final int silenceMs;

  PartialFile(URI address, Path path, Duration silence) {
    this.address = address;
    this.path = path;
    this.silenceMs = Math.toIntExact(silence.toMillis());
  }

  Path path() {
    return path;
  }

  long length() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /**
   * Takes up where the file ends, to the end.
   *
   * @throws RefusedException if the server has no such file
   * @throws IOException if the connection broke; what has come is kept
   */
  void goOn(Progress progress) throws IOException {
    HttpURLConnection connection = connect();
    try {
      int status = connection.getResponseCode();
      switch (status) {
        case HttpURLConnection.HTTP_OK -> {
          Files.deleteIfExists(path); // The server sends all of it.
          append(connection, progress);
        }
        case HttpURLConnection.HTTP_PARTIAL -> {
          checkPlace(connection);
          append(connection, progress);
        }
        case BEYOND_THE_END -> checkWhole(connection);
        default -> throw failure(status);
      }
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection connect() throws IOException {
    URLConnection connection = address.toURL().openConnection();
    if (!(connection instanceof HttpURLConnection http)) {
      throw new RefusedException(
          "[%s] is no address of the web; it begins with https:// or http://.".formatted(address));
    }
    http.setConnectTimeout(silenceMs);
    http.setReadTimeout(silenceMs);
    if (length() > 0) {
      http.setRequestProperty("Range", "bytes=" + length() + "-");
    }
    return http;
  }

  private IOException failure(int status) {
    String message = "[%s] was answered with HTTP status %d".formatted(address, status);
    return status >= 500 || status == TOO_MANY_REQUESTS
        ? new IOException(message)
        : new RefusedException(message + ". Check the address, or give another by --url.");
  }

  /** A server asked for what lies behind the end says how long the file is. */
  private void checkWhole(HttpURLConnection connection) throws IOException {
    String range = connection.getHeaderField("Content-Range");
    if (range == null || !range.endsWith("/" + length())) {
      Files.delete(path);
      throw new IOException("more had come than the file has; it is fetched from the start");
    }
  }

  /** A part that begins elsewhere than where the file ends does not belong behind it. */
  private void checkPlace(HttpURLConnection connection) throws IOException {
    String range = connection.getHeaderField("Content-Range");
    if (range == null || !range.startsWith("bytes " + length() + "-")) {
      Files.deleteIfExists(path);
      throw new IOException(
          "another part was sent than asked for (%s); the file is fetched from the start"
              .formatted(range));
    }
  }

  private void append(HttpURLConnection connection, Progress progress) throws IOException {
    long rest = connection.getContentLengthLong();
    long total = rest < 0 ? -1 : length() + rest;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long done = length();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
        done += count;
        progress.update("fetch kB", done / KILOBYTE, Math.max(done, total) / KILOBYTE);
      }
    }
    if (total >= 0 && length() < total) {
      throw new IOException("the connection ended after %d of %d bytes".formatted(length(), total));
    }
  }
}
