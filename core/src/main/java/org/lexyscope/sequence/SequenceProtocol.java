package org.lexyscope.sequence;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How crops become sequences. */
public enum SequenceProtocol {
  /** The report's way, with its quirks. */
  PUBLISHED,
  /** Motion about the nucleus, kinetics, optics and one scale a sequence. */
  CORRECTED;

  /** The word people type: {@code published}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The protocol of this word.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static SequenceProtocol named(String word) {
    return Arrays.stream(values())
        .filter(protocol -> protocol.key().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no protocol '%s' for sequences; known: %s."
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(SequenceProtocol::key)
                                .collect(Collectors.joining(", ")))));
  }
}
