package org.lexyscope.report;

/** What a time on the page counts: seconds, or frames when the video's time step is not known. */
public enum TimeUnit {
  SECONDS,
  FRAMES
}
