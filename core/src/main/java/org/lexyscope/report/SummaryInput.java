package org.lexyscope.report;

import java.util.List;

/**
 * Several analysed videos.
 *
 * @param title of the page
 * @param timeUnit of all videos; a video in frames does not belong beside one in seconds
 * @param videos those that succeeded; conditions appear in their order
 * @param failed those that did not
 */
public record SummaryInput(
    String title, TimeUnit timeUnit, List<SummaryVideo> videos, List<Failure> failed) {
  /**
   * A video without results.
   *
   * @param reason the message of its error
   */
  public record Failure(String file, String reason) {}

  public SummaryInput {
    videos = List.copyOf(videos);
    failed = List.copyOf(failed);
  }
}
