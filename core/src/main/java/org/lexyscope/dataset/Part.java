package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source image is for: it teaches, steers the teaching, or only judges it. */
public enum Part {
  TRAIN,
  VALIDATION,
  TEST;

  /** The word in tables and folder names: {@code train}, {@code validation}, {@code test}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of this word, if it is one. */
  public static Optional<Part> ofKey(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }
}
