package org.lexyscope.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a loop to stop between two steps. While it is open, a JVM that is told to end (Ctrl-C,
 * SIGTERM) asks, and waits for the loop: ending inside libtorch's backward pass would crash.
 */
public final class StopSignal implements AutoCloseable {
  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::requestAndWait, "stop");

  private StopSignal() {}

  /** Opens a signal that also listens to the end of the JVM. */
  public static StopSignal open() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Asks the loop to stop; returns at once. */
  public void request() {
    requested.set(true);
  }

  boolean requested() {
    return requested.get();
  }

  private void requestAndWait() {
    request();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the loop has ended; a JVM that waited goes on to end. */
  @Override
  public void close() {
    ended.countDown();
    if (!requested.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
