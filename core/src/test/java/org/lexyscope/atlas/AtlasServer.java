package org.lexyscope.atlas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server of pictures that can be told to misbehave: once for each thing that it is told. */
final class AtlasServer implements AutoCloseable {
  /** What may go wrong with one answer. */
  enum Fault {
    BUSY,
    BUSY_FOR_HOURS,
    SERVER_ERROR,
    GONE,
    FORBIDDEN,
    PAGE_INSTEAD,
    TRUNCATED,
    HALF_A_PICTURE,
    STALLED,
    SLOW,
    MOVED,
    NO_RANGE
  }

  /** One request. */
  record Request(String path, String range, String userAgent) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  AtlasServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void serve(Map<String, byte[]> pictures) {
    files.putAll(pictures);
  }

  /** The next answers for a path go wrong, one after the other. */
  void fail(String path, Fault... next) {
    faults.put(path, new ArrayDeque<>(List.of(next)));
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  int mostOpen() {
    return mostOpen.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String range = header(exchange, "Range");
      requests.add(new Request(path, range, header(exchange, "User-Agent")));
      Fault fault = next(path);
      byte[] bytes = files.get(path.replace("/moved", ""));
      if (fault != null && isStatus(fault)) {
        sendStatus(exchange, fault, path);
      } else if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (fault == null || fault == Fault.NO_RANGE) {
        sendFile(exchange, bytes, fault == null ? range : "");
      } else {
        sendBadly(exchange, bytes, fault);
      }
    } finally {
      open.decrementAndGet();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private @Nullable Fault next(String path) {
    Deque<Fault> queue = faults.get(path);
    if (queue == null) {
      return null;
    }
    synchronized (queue) {
      return queue.poll();
    }
  }

  private static boolean isStatus(Fault fault) {
    return switch (fault) {
      case BUSY, BUSY_FOR_HOURS, SERVER_ERROR, GONE, FORBIDDEN, MOVED -> true;
      case PAGE_INSTEAD, TRUNCATED, HALF_A_PICTURE, STALLED, SLOW, NO_RANGE -> false;
    };
  }

  private static void sendStatus(HttpExchange exchange, Fault fault, String path)
      throws IOException {
    if (fault == Fault.BUSY || fault == Fault.BUSY_FOR_HOURS) {
      exchange.getResponseHeaders().set("Retry-After", fault == Fault.BUSY ? "1" : "7200");
    }
    if (fault == Fault.MOVED) {
      exchange.getResponseHeaders().set("Location", "/moved" + path);
    }
    int status =
        switch (fault) {
          case BUSY, BUSY_FOR_HOURS -> 429;
          case SERVER_ERROR -> 503;
          case GONE -> 404;
          case FORBIDDEN -> 403;
          default -> 301;
        };
    exchange.sendResponseHeaders(status, -1);
  }

  private static void sendFile(HttpExchange exchange, byte[] bytes, String range)
      throws IOException {
    int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (from >= bytes.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (!range.isEmpty()) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length));
    }
    exchange.sendResponseHeaders(range.isEmpty() ? 200 : 206, bytes.length - from);
    exchange.getResponseBody().write(bytes, from, bytes.length - from);
  }

  private static void sendBadly(HttpExchange exchange, byte[] bytes, Fault fault)
      throws IOException {
    int half = bytes.length / 2;
    OutputStream out = exchange.getResponseBody();
    switch (fault) {
      case PAGE_INSTEAD -> {
        byte[] page = "<html>We are being maintained.</html>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        out.write(page);
      }
      case HALF_A_PICTURE -> {
        exchange.sendResponseHeaders(200, half);
        out.write(bytes, 0, half);
      }
      case SLOW -> {
        exchange.sendResponseHeaders(200, bytes.length);
        for (int i = 0; i < 10; i++) {
          byte[] piece =
              Arrays.copyOfRange(bytes, bytes.length * i / 10, bytes.length * (i + 1) / 10);
          out.write(piece);
          out.flush();
          sleep(30);
        }
      }
      default -> {
        exchange.sendResponseHeaders(200, bytes.length);
        out.write(bytes, 0, half);
        out.flush();
        sleep(fault == Fault.STALLED ? 3000 : 0);
      }
    }
  }

  private static void sleep(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
