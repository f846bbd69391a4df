package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  /** SHA-256 of "abc" begins with ba7816bf. */
  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void weights_are_fetched_from_a_mirror_and_checked() {
    assertThat(fetch("vgg16", "vgg16-ba7816bf.pth")).isZero();
    assertThat(folder.resolve("vgg16-ba7816bf.pth")).hasBinaryContent(CONTENT);
  }

  @Test
  void a_wrong_checksum_or_none_or_an_unknown_name_fails() {
    assertThat(fetch("vgg16", "vgg16-00000000.pth")).isEqualTo(Failures.FAILED);
    assertThat(fetch("vgg16", "vgg16.pth")).isEqualTo(Failures.FAILED);
    assertThat(fetch("vgg19", "vgg19-ba7816bf.pth")).isEqualTo(Failures.FAILED);
    assertThat(folder).isEmptyDirectory();
  }

  private int fetch(String name, String fileName) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + fileName;
    return Main.run("model", "fetch", name, "--url", url, "--out", folder.toString());
  }
}
