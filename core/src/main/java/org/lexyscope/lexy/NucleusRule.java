package org.lexyscope.lexy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which of the nuclei that a threshold finds is the cell's. */
public enum NucleusRule {
  /** Nearest to the middle of the first frame, then nearest to where it was. */
  CENTRE,
  /** The largest of each frame. */
  LARGEST;

  /** The word people type. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rule of this word.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static NucleusRule named(String word) {
    for (NucleusRule rule : values()) {
      if (rule.key().equals(word)) {
        return rule;
      }
    }
    throw new IllegalArgumentException(
        "There is no rule '%s' for the nucleus; known: %s."
            .formatted(
                word,
                Arrays.stream(values()).map(NucleusRule::key).collect(Collectors.joining(", "))));
  }
}
