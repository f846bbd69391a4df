package org.lexyscope.measure;

import java.util.Locale;

/** Where a cell's cytosol is known from. */
public enum CytosolSource {
  /** The network sees the cell: its cytosol is what the network calls cytosol. */
  NETWORK,
  /** It does not, or there is no network that could: a ring round the nucleus stands for it. */
  RING;

  /** As it stands in result files: {@code network}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
