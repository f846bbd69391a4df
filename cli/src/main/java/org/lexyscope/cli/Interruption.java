package org.lexyscope.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lexyscope.run.Progress;

/**
 * Lets Ctrl-C and SIGTERM end a run in good order: the work stops at its next unit of progress,
 * marks its folder as cancelled, and only then does the process go (native code must not be
 * interrupted).
 */
final class Interruption implements AutoCloseable {
  private static final int PATIENCE_S = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean asked;

  private Interruption() {}

  static Interruption onSignal() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::waitForWork, "interruption"));
    return interruption;
  }

  /** The same progress, which throws {@link CancellationException} once a signal has come. */
  Progress checked(Progress progress) {
    return (stage, done, total) -> {
      progress.update(stage, done, total);
      if (asked) {
        throw new CancellationException();
      }
    };
  }

  @Override
  public void close() {
    finished.countDown();
  }

  private void waitForWork() {
    asked = true;
    try {
      if (!finished.await(PATIENCE_S, TimeUnit.SECONDS)) {
        System.err.println("The run did not stop in time; --resume takes it up where it was.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
