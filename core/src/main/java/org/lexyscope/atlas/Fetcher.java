package org.lexyscope.atlas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.lexyscope.atlas.Fetched.Outcome;

/**
 * Fetches files one by one, as often as it takes: goes on where a connection broke, waits as long
 * as a busy server asks, follows redirects (to HTTPS too), and gives a file its name when it is a
 * whole picture.
 */
final class Fetcher {
  /** A picture that came broken twice is broken at the server. */
  private static final int BROKEN_TRIES = 2;

  private final DownloadSettings settings;
  private final Throttle throttle;
  private final Transfer transfer;

  Fetcher(DownloadSettings settings, Throttle throttle, HttpClient client) {
    this.settings = settings;
    this.throttle = throttle;
    this.transfer = new Transfer(client, settings.stallMs());
  }

  /**
   * Fetches one file, unless it is there.
   *
   * @throws ServerBusyException if the server asks for a longer pause than is waited out
   * @throws IOException if the file cannot be written here
   */
  Fetched fetch(String url, Path file) throws IOException, InterruptedException {
    if (Files.exists(file)) {
      return Fetched.WHOLE;
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Fetched last = new Fetched(Outcome.UNREACHABLE, "");
    int broken = 0;
    for (int attempt = 1; attempt <= settings.attempts() && broken < BROKEN_TRIES; attempt++) {
      throttle.awaitTurn();
      last = attempt(url, file, part, attempt);
      if (isFinal(last.outcome())) {
        return last;
      }
      broken += last.outcome() == Outcome.BROKEN ? 1 : 0;
    }
    return last;
  }

  private static boolean isFinal(Outcome outcome) {
    return switch (outcome) {
      case DONE, MISSING, REFUSED -> true;
      case BROKEN, UNREACHABLE -> false;
    };
  }

  private Fetched attempt(String url, Path file, Path part, int attempt)
      throws IOException, InterruptedException {
    HttpResponse<Void> answer;
    try {
      answer = transfer.run(URI.create(url), part);
    } catch (IllegalArgumentException e) {
      return new Fetched(Outcome.REFUSED, "is no address: " + e.getMessage());
    } catch (UnwritableException e) {
      throw e;
    } catch (IOException e) {
      Thread.sleep(settings.waitMs(attempt));
      return new Fetched(Outcome.UNREACHABLE, String.valueOf(e.getMessage()));
    }
    int status = answer.statusCode();
    return switch (status) {
      case 200, 206 -> checked(file, part);
      case 404, 410 -> new Fetched(Outcome.MISSING, "HTTP " + status);
      case 416 -> {
        Files.deleteIfExists(part);
        yield new Fetched(Outcome.UNREACHABLE, "HTTP 416 on what was left of it");
      }
      case 408, 429, 500, 502, 503, 504 -> {
        throttle.pause(pauseMs(answer, attempt));
        yield new Fetched(Outcome.UNREACHABLE, "HTTP " + status);
      }
      default -> new Fetched(Outcome.REFUSED, "HTTP " + status);
    };
  }

  private static Fetched checked(Path file, Path part) throws IOException {
    Optional<String> problem = ImageCheck.problem(part);
    if (problem.isPresent()) {
      Files.delete(part);
      return new Fetched(Outcome.BROKEN, problem.get());
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return Fetched.WHOLE;
  }

  private long pauseMs(HttpResponse<Void> answer, int attempt) throws ServerBusyException {
    Optional<String> asked = answer.headers().firstValue("Retry-After");
    long pauseMs = asked.isEmpty() ? settings.waitMs(attempt) : retryAfterMs(asked.get(), attempt);
    if (pauseMs > settings.longestWaitMs()) {
      throw new ServerBusyException(answer.uri().getHost(), pauseMs);
    }
    return pauseMs;
  }

  /** Seconds or a date; anything else is as if the server had not said. */
  private long retryAfterMs(String value, int attempt) {
    try {
      return 1000 * Long.parseLong(value.strip());
    } catch (NumberFormatException noSeconds) {
      try {
        ZonedDateTime then =
            ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
        return Math.max(0, Duration.between(ZonedDateTime.now(then.getZone()), then).toMillis());
      } catch (DateTimeParseException noDate) {
        return settings.waitMs(attempt);
      }
    }
  }
}
