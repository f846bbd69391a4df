package org.lexyscope.atlas;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * An image list in, its blue and green pictures out.
 *
 * <p>Pictures that are there are not asked for again, so a run that stopped goes on; what could not
 * be had is counted and listed, and tried again by the next run.
 */
public final class DownloadJob {
  static final String FOLDER = "images";

  private static final String STAGE = "download";
  private static final int LOOK_EVERY_MS = 200;
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** So many images in a row without an answer mean that the server or the network is down. */
  private static final int HOPELESS = 8;

  private final List<AtlasImage> images;
  private final DownloadSettings settings;
  private final Progress progress;

  public DownloadJob(List<AtlasImage> images, DownloadSettings settings, Progress progress) {
    this.images = List.copyOf(images);
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Downloads into {@code images} of a run's folder and writes {@code failures.csv} and {@code
   * counts.csv}.
   *
   * @throws IOException if the server cannot be reached at all, or asks for a long pause
   */
  public DownloadCounts run(RunFolder run) throws IOException {
    Path folder = Files.createDirectories(run.file(FOLDER));
    AtlasImage.writeList(images, run.file(SelectionJob.IMAGES));
    DownloadCounts counts = new DownloadCounts();
    HttpClient client =
        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(CONNECT).build();
    ExecutorService workers = Executors.newFixedThreadPool(settings.connections());
    try {
      Fetcher fetcher = new Fetcher(settings, new Throttle(), client);
      CompletionService<FetchedPair> running = new ExecutorCompletionService<>(workers);
      images.forEach(image -> running.submit(() -> FetchedPair.fetch(image, folder, fetcher)));
      collect(running, counts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("The download was cancelled.");
      stopped.initCause(e);
      throw stopped;
    } finally {
      workers.shutdownNow();
      workers.close();
      client.shutdownNow();
      counts.failures().write(run.file("failures.csv"));
      counts.table(images.size()).write(run.file("counts.csv"));
    }
    return counts;
  }

  private void collect(CompletionService<FetchedPair> running, DownloadCounts counts)
      throws IOException, InterruptedException {
    int done = 0;
    while (done < images.size()) {
      @Nullable Future<FetchedPair> next = running.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      if (next != null) {
        counts.add(pair(next));
        done++;
        requireHope(counts);
      }
      progress.update(STAGE, done, images.size());
    }
  }

  private static FetchedPair pair(Future<FetchedPair> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("The download failed: " + e.getCause(), e.getCause());
    }
  }

  private static void requireHope(DownloadCounts counts) throws IOException {
    if (counts.unreachableInARow() >= HOPELESS) {
      throw new IOException(
          "%d images in a row could not be fetched, the last for: %s. Check the network and run the same command again; it goes on where it was."
              .formatted(counts.unreachableInARow(), counts.lastReason()));
    }
  }
}
