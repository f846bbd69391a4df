package org.lexyscope.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lexyscope.run.Progress;

/**
 * Progress on stderr: a bar with rate and time left on a terminal, a plain line every ten percent
 * otherwise.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
  /** The launcher asks for the console of {@code java.base}, which is null when redirected. */
  @SuppressWarnings("SystemConsoleNull")
  private final boolean terminal = System.console() != null;

  private String stage = "";
  private long startedNanos;
  private long printedTenths;
  private @Nullable ProgressBar bar;

  @Override
  public synchronized void update(String newStage, long done, long total) {
    if (!newStage.equals(stage)) {
      begin(newStage, total);
    }
    if (bar != null) {
      bar.maxHint(total).stepTo(done);
    } else {
      printLine(done, total);
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    stage = "";
  }

  private void begin(String newStage, long total) {
    close();
    stage = newStage;
    startedNanos = System.nanoTime();
    printedTenths = 0;
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(newStage)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
              .showSpeed()
              .build();
    }
  }

  private void printLine(long done, long total) {
    long tenths = total == 0 ? 10 : 10 * done / total;
    if (tenths <= printedTenths) {
      return;
    }
    printedTenths = tenths;
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    double leftS = done == 0 ? 0 : seconds / done * (total - done);
    System.err.printf(
        Locale.ROOT, "%-9s %6d / %d  %5.1f s, %.0f s left%n", stage, done, total, seconds, leftS);
  }
}
