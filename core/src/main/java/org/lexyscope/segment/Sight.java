package org.lexyscope.segment;

import java.util.Arrays;

/**
 * What of its video a network sees beside a frame, by the word a user puts before a model's name.
 */
public enum Sight {
  /** Before and after: for videos that are there. */
  WHOLE_VIDEO(""),

  /** What came before, as at the microscope. */
  PAST("past:"),

  /** The whole video, each frame answered by itself: to learn what averaging the answers brings. */
  UNFUSED("unfused:"),

  /** The whole video, cells not followed: to learn what following them brings. */
  UNFOLLOWED("unfollowed:");

  private final String prefix;

  Sight(String prefix) {
    this.prefix = prefix;
  }

  /** The sight that a name begins with. */
  public static Sight of(String name) {
    return Arrays.stream(values())
        .filter(sight -> sight != WHOLE_VIDEO && name.startsWith(sight.prefix))
        .findFirst()
        .orElse(WHOLE_VIDEO);
  }

  /** The model's own name, without the word before it. */
  public String model(String name) {
    return name.substring(prefix.length());
  }

  /** What stands before a model's name, with its colon; empty for the whole video. */
  public String prefix() {
    return prefix;
  }
}
