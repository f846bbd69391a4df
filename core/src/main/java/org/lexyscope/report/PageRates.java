package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The rates of a page, in the unit the page writes times in. */
final class PageRates {
  private PageRates() {}

  /** One entry a phase: its name, the half-time over cells, and a row a cell. */
  static ArrayNode of(List<RateRow> rates, DisplayTime time) {
    ArrayNode phases = Json.array();
    for (String phase : Phases.inOrder(rates)) {
      ObjectNode node = phases.addObject().put("phase", phase);
      node.put("fitted", Phases.halfTimes(rates, phase).size());
      Estimate mean = Phases.halfTime(rates, phase);
      node.set("halfTime", Json.estimate(mean.times(1 / time.perUnit())));
      ArrayNode rows = node.putArray("rows");
      rates.stream()
          .filter(row -> row.phase().equals(phase))
          .forEach(row -> rows.add(row(row, time)));
    }
    return phases;
  }

  private static ObjectNode row(RateRow row, DisplayTime time) {
    ObjectNode node = Json.object().put("id", row.cell()).put("quantity", row.quantity());
    node.put("usable", row.isUsable());
    node.set("from", Json.number(time.shown(row.from())));
    node.set("to", Json.number(time.shown(row.to())));
    node.set("rate", Json.estimate(row.rate().times(time.perUnit())));
    node.set("halfTime", Json.estimate(row.halfTime().times(1 / time.perUnit())));
    node.set("plateau", Json.estimate(row.plateau()));
    node.set("start", Json.number(row.start()));
    ArrayNode flags = node.putArray("flags");
    row.flags().stream().sorted().forEach(flags::add);
    return node;
  }
}
