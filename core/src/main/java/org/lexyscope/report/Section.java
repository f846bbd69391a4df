package org.lexyscope.report;

import java.util.List;

/**
 * A block of settings or provenance, printed in this order.
 *
 * @param title such as "Settings"
 */
public record Section(String title, List<Entry> entries) {
  /** One line of a section. */
  public record Entry(String key, String value) {}

  public Section {
    entries = List.copyOf(entries);
  }
}
