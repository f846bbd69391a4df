package org.lexyscope.segment;

/** What of its video a network sees beside a frame. */
public enum Sight {
  /** Before and after: for videos that are there. */
  WHOLE_VIDEO,

  /** What came before, as at the microscope. */
  PAST
}
