package org.lexyscope.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pieces of work done by several threads, whose results come in the order in which they were given.
 * At most two pieces a thread are under way, so that memory stays bounded.
 */
public final class InOrder<T> implements AutoCloseable {
  /** Takes results, on the thread that gives the work. */
  @FunctionalInterface
  public interface Sink<T> {
    void take(T result) throws IOException;
  }

  private final Deque<Future<T>> running = new ArrayDeque<>();
  private final ExecutorService workers;
  private final int mostRunning;
  private final Sink<T> sink;

  /**
   * @param threads at least 1
   */
  public InOrder(int threads, Sink<T> sink) {
    if (threads < 1) {
      throw new IllegalArgumentException("Work needs a thread, found " + threads + ".");
    }
    this.workers = Executors.newFixedThreadPool(threads);
    this.mostRunning = 2 * threads;
    this.sink = sink;
  }

  /**
   * Gives a piece of work, and waits for the oldest one if too many are under way.
   *
   * @throws IOException that of the oldest piece, or of the sink
   */
  public void give(Callable<T> work) throws IOException {
    running.add(workers.submit(work));
    if (running.size() == mostRunning) {
      takeOldest();
    }
  }

  /** Waits for all that is left. */
  public void finish() throws IOException {
    while (!running.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() throws IOException {
    try {
      sink.take(running.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("The work was cancelled.");
      stopped.initCause(e);
      throw stopped;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("The work failed: " + e.getCause(), e);
    }
  }

  /** Ends the threads; what was not taken is lost. */
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }
}
