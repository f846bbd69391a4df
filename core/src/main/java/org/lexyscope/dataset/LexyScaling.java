package org.lexyscope.dataset;

/** How LEXY images are brought to a common brightness. */
public enum LexyScaling {
  /** Each frame by itself, as published; what changes between frames is lost. */
  PUBLISHED,
  /** One scale for all frames of a cell. */
  CORRECTED
}
