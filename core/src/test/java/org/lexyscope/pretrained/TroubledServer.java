package org.lexyscope.pretrained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * A local web server of one file that breaks off, falls silent or refuses as it is told. It speaks
 * HTTP by hand: Java's own test server does not send what was written before it breaks off.
 */
final class TroubledServer implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] content;
  private final Queue<Integer> troubles = new ArrayDeque<>();
  private final List<String> ranges = new ArrayList<>();
  private final List<Socket> silent = new ArrayList<>();
  private boolean takesRanges = true;
  private boolean fallsSilent;

  TroubledServer(byte[] content) throws IOException {
    this.content = content;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  URI address(String fileName) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/models/" + fileName);
  }

  /** The next answers: a status from 400 to 599 to refuse, or so many bytes and then the end. */
  synchronized void expectTrouble(Integer... next) {
    troubles.addAll(Arrays.asList(next));
  }

  synchronized void ignoreRanges() {
    takesRanges = false;
  }

  /** Answers that break off keep the connection open instead, without a byte. */
  synchronized void fallSilent() {
    fallsSilent = true;
  }

  /** The Range header of each request, or {@code none}. */
  synchronized List<String> ranges() {
    return List.copyOf(ranges);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        answer(socket.accept());
      } catch (IOException e) {
        // The client went away or the server was closed: both are part of the tests.
      }
    }
  }

  private synchronized void answer(Socket client) throws IOException {
    String range = rangeAsked(client);
    ranges.add(range.isEmpty() ? "none" : range);
    Integer trouble = troubles.poll();
    int start = range.isEmpty() || !takesRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (trouble != null && trouble >= 400 && trouble < 600) {
      send(client, "HTTP/1.1 %d Trouble\r\nContent-Length: 0".formatted(trouble), 0, 0);
    } else if (start >= content.length) {
      send(
          client,
          "HTTP/1.1 416 Beyond\r\nContent-Range: bytes */%d\r\nContent-Length: 0"
              .formatted(content.length),
          0,
          0);
    } else {
      String status =
          start == 0
              ? "HTTP/1.1 200 OK"
              : "HTTP/1.1 206 Part\r\nContent-Range: bytes %d-%d/%d"
                  .formatted(start, content.length - 1, content.length);
      int count = content.length - start;
      send(
          client,
          "%s\r\nContent-Length: %d".formatted(status, count),
          start,
          trouble == null ? count : trouble);
      if (trouble != null && fallsSilent) {
        silent.add(client);
        return;
      }
    }
    client.close();
  }

  private static String rangeAsked(Socket client) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String range = "";
    for (String line = request.readLine();
        line != null && !line.isEmpty();
        line = request.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("range:")) {
        range = line.substring("range:".length()).strip();
      }
    }
    return range;
  }

  private void send(Socket client, String head, int start, int count) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(content, start, count);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : List.copyOf(silent)) {
      client.close();
    }
  }
}
