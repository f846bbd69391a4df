package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Sentences and key-value blocks as they stand in a page's data. */
final class PageTexts {
  private PageTexts() {}

  static ArrayNode list(List<String> sentences) {
    ArrayNode list = Json.array();
    sentences.forEach(list::add);
    return list;
  }

  static ArrayNode sections(List<Section> sections) {
    ArrayNode list = Json.array();
    for (Section section : sections) {
      ObjectNode node = list.addObject().put("title", section.title());
      ArrayNode entries = node.putArray("entries");
      section.entries().forEach(e -> entries.addArray().add(e.key()).add(e.value()));
    }
    return list;
  }
}
