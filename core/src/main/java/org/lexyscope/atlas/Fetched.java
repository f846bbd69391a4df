package org.lexyscope.atlas;

import java.util.Locale;

/** How the fetching of one file ended, and why. */
record Fetched(Outcome outcome, String reason) {
  /** How it ended. */
  enum Outcome {
    /** It is there, whole. */
    DONE,
    /** The server has no such file. */
    MISSING,
    /** It came whole and is no sound picture. */
    BROKEN,
    /** The server does not want to give it, or its address is none. */
    REFUSED,
    /** The connection broke, or the server was busy, each time. */
    UNREACHABLE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Fetched WHOLE = new Fetched(Outcome.DONE, "");
}
