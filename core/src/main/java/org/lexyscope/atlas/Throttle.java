package org.lexyscope.atlas;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One gate for all connections: when the server asks for a pause, everybody pauses. */
final class Throttle {
  private final AtomicLong openFromNanos = new AtomicLong(System.nanoTime());

  /** Lets nobody through for so long. */
  void pause(long ms) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
    openFromNanos.accumulateAndGet(until, (was, is) -> is - was > 0 ? is : was);
  }

  void awaitTurn() throws InterruptedException {
    long left = openFromNanos.get() - System.nanoTime();
    while (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
      left = openFromNanos.get() - System.nanoTime();
    }
  }
}
