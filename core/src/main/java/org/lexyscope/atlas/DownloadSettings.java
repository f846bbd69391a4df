package org.lexyscope.atlas;

/**
 * How politely and how patiently images are fetched.
 *
 * @param connections requests at a time
 * @param attempts requests for one file before it is given up
 * @param firstWaitMs pause after a first failure; it doubles with each further one
 * @param longestWaitMs the longest pause that is waited out; a server that asks for more ends the
 *     run
 * @param stallMs a transfer without a byte for so long is broken off and tried again
 */
public record DownloadSettings(
    int connections, int attempts, long firstWaitMs, long longestWaitMs, long stallMs) {
  public static final DownloadSettings DEFAULT = new DownloadSettings(4, 6, 1000, 900_000, 60_000);

  public DownloadSettings {
    if (connections < 1 || connections > 16 || attempts < 1) {
      throw new IllegalArgumentException(
          "A download needs 1 to 16 connections and at least one attempt, found %d and %d."
              .formatted(connections, attempts));
    }
    if (firstWaitMs < 1 || longestWaitMs < firstWaitMs || stallMs < 1) {
      throw new IllegalArgumentException(
          "Waits must be positive and the longest not below the first, found %d, %d and %d ms."
              .formatted(firstWaitMs, longestWaitMs, stallMs));
    }
  }

  public DownloadSettings withConnections(int newConnections) {
    return new DownloadSettings(newConnections, attempts, firstWaitMs, longestWaitMs, stallMs);
  }

  /** The pause after so many failures, from 1. */
  long waitMs(int failures) {
    return Math.min(longestWaitMs, firstWaitMs << Math.min(20, failures - 1));
  }
}
