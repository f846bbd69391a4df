package org.lexyscope.atlas;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lexyscope.run.Build;

/** One request for one file; what an earlier request left of it is asked for no more. */
final class Transfer {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final long LOOK_EVERY_MS = 100;

  /** Tells a server who asks, and where to complain. */
  private static final String USER_AGENT =
      "Lexyscope/%s (nucleus segmentation research; downloads each image once)"
          .formatted(Build.current().version());

  private final HttpClient client;
  private final long stallMs;

  Transfer(HttpClient client, long stallMs) {
    this.client = client;
    this.stallMs = stallMs;
  }

  /**
   * Fetches what is missing of a file.
   *
   * @param part holds the bytes so far, if there are any; the answer's are put behind them
   * @return the answer; its body is in {@code part} if the status is 200 or 206
   * @throws UnwritableException if {@code part} cannot be written
   * @throws IOException if the connection broke or stalled; what came stays in {@code part}
   */
  HttpResponse<Void> run(URI url, Path part) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(url).header("User-Agent", USER_AGENT);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    try (PartSink sink = new PartSink(part)) {
      CompletableFuture<HttpResponse<Void>> answer =
          client.sendAsync(request.build(), info -> body(info, have, sink));
      try {
        return await(answer, sink);
      } finally {
        answer.cancel(true);
      }
    }
  }

  private static BodySubscriber<Void> body(ResponseInfo info, long have, PartSink sink) {
    boolean goesOn =
        info.statusCode() == PARTIAL
            && info.headers()
                .firstValue("Content-Range")
                .orElse("")
                .startsWith("bytes " + have + "-");
    if (info.statusCode() != OK && !goesOn) {
      return BodySubscribers.discarding();
    }
    sink.begin(goesOn ? have : 0);
    return BodySubscribers.ofByteArrayConsumer(bytes -> bytes.ifPresent(sink::write));
  }

  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, PartSink sink)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return answer.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (sink.idleMs() > stallMs) {
          InterruptedIOException stalled =
              new InterruptedIOException("nothing came for " + stallMs + " ms");
          stalled.initCause(e);
          throw stalled;
        }
      } catch (ExecutionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          if (cause instanceof UnwritableException unwritable) {
            throw unwritable;
          }
        }
        throw new IOException(reason(e.getCause() == null ? e : e.getCause()), e);
      }
    }
  }

  /** The cause in words: some of the client's exceptions carry none. */
  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
