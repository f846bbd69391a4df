package org.lexyscope.atlas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in the cell a selected protein is. */
public enum LocationGroup {
  CYTOSOL,
  NUCLEOPLASM,
  BOTH;

  /** The word in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of this word, if it is one. */
  static Optional<LocationGroup> ofKey(String key) {
    return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
  }
}
