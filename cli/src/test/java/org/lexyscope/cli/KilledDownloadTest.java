package org.lexyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexyscope.run.ContentHash;

/** A download whose process is killed in the middle, and then given again. */
class KilledDownloadTest {
  private static final byte[] CONTENT = new byte[1 << 20];
  private static final int FIRST_PART = CONTENT.length / 2;

  @TempDir Path folder = Path.of("");
  private HttpServer server;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final CountDownLatch halfSent = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    new SplittableRandom(1).nextBytes(CONTENT);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Half of the file to the first who asks, and then nothing until he is gone. */
  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, CONTENT.length - 1, CONTENT.length));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, CONTENT.length - from);
    boolean first = ranges.size() == 1;
    exchange.getResponseBody().write(CONTENT, from, first ? FIRST_PART : CONTENT.length - from);
    exchange.getResponseBody().flush();
    if (first) {
      halfSent.countDown();
      try {
        killed.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.close();
  }

  @Test
  void what_came_before_the_kill_is_not_asked_for_again() throws Exception {
    Path reference = Files.write(folder.resolve("reference"), CONTENT);
    String name = "vgg16-%s.pth".formatted(ContentHash.of(reference).substring(0, 8));
    Path out = folder.resolve("out");
    List<String> arguments =
        List.of(
            "model",
            "fetch",
            "vgg16",
            "--url",
            "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), name),
            "--out",
            out.toString());
    Process process = OwnProcess.start(arguments, folder.resolve("log"));
    assertThat(halfSent.await(1, TimeUnit.MINUTES)).isTrue();
    awaitBytes(out);
    process.destroyForcibly().waitFor();
    killed.countDown();
    assertThat(out.resolve(name)).doesNotExist();

    assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
    assertThat(out.resolve(name)).hasBinaryContent(CONTENT);
    assertThat(ranges).hasSize(2);
    assertThat(ranges.getLast()).matches("bytes=[1-9]\\d*-");
  }

  /** Until some of it has reached the disk. */
  private static void awaitBytes(Path out) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      if (Files.isDirectory(out)) {
        try (Stream<Path> files = Files.list(out)) {
          if (files.anyMatch(file -> file.toFile().length() > 0)) {
            return;
          }
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nothing was written in 30 s");
  }
}
