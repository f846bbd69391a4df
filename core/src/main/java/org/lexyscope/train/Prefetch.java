package org.lexyscope.train;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;

/** Prepares the next batches on a thread of its own while the network learns from this one. */
final class Prefetch implements AutoCloseable {
  private static final int AHEAD = 3;

  private final BlockingQueue<Prepared> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  /** A batch, or why there is none. */
  private sealed interface Prepared {}

  private record Ready(Batch batch) implements Prepared {}

  private record Failed(Throwable cause) implements Prepared {}

  /**
   * @param first index of the first batch {@link #next} returns
   */
  Prefetch(BatchSource source, long first) {
    thread = Thread.ofPlatform().name("batches").daemon().start(() -> fill(source, first));
  }

  private void fill(BatchSource source, long first) {
    try {
      for (long index = first; ; index++) {
        queue.put(prepare(source, index));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Prepared prepare(BatchSource source, long index) {
    try {
      return new Ready(source.batch(index));
    } catch (IOException | RuntimeException | Error e) {
      return new Failed(e);
    }
  }

  /**
   * The next batch, waiting for it where necessary.
   *
   * @throws IOException if the source could not make it
   */
  Batch next() throws IOException {
    try {
      return switch (queue.take()) {
        case Ready ready -> ready.batch();
        case Failed failed -> throw new IOException(failed.cause().getMessage(), failed.cause());
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for a batch.");
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
