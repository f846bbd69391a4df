package org.lexyscope.pretrained;

import java.time.Duration;

/**
 * How long a download goes on against trouble.
 *
 * @param attempts connections in all, at least 1
 * @param firstWait before the second connection; twice as long before each next
 * @param silence without a byte after which a connection counts as broken
 */
public record Patience(int attempts, Duration firstWait, Duration silence) {
  public static final Patience DEFAULT =
      new Patience(6, Duration.ofSeconds(1), Duration.ofSeconds(30));

  public Patience {
    if (attempts < 1 || firstWait.isNegative() || !silence.isPositive()) {
      throw new IllegalArgumentException(
          "A download needs at least 1 attempt, a wait of at least 0 and a silence above 0, found %d, %s and %s."
              .formatted(attempts, firstWait, silence));
    }
  }

  Duration waitAfter(int attempt) {
    return firstWait.multipliedBy(1L << Math.min(attempt - 1, 6));
  }
}
