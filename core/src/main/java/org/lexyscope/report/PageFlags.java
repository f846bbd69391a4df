package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The flags of a page: for each flag its meaning, its cells and their runs of frames. */
final class PageFlags {
  private PageFlags() {}

  /** Frames with a flag that asks to be looked at. */
  static SortedSet<Integer> frames(List<CellTrace> traces) {
    SortedSet<Integer> frames = new TreeSet<>();
    for (CellTrace trace : traces) {
      for (CellTrace.Point point : trace.points()) {
        if (point.flags().stream().anyMatch(FlagMeaning::isWarning)) {
          frames.add(point.frame());
        }
      }
    }
    return frames;
  }

  static ArrayNode of(ReportInput input) {
    SortedMap<String, SortedMap<Integer, List<Integer>>> byFlag = new TreeMap<>();
    for (CellTrace trace : input.traces()) {
      for (CellTrace.Point point : trace.points()) {
        point.flags().forEach(flag -> entry(byFlag, flag, trace.cell()).add(point.frame()));
      }
    }
    for (RateRow row : input.rates()) {
      row.flags().forEach(flag -> entry(byFlag, flag, row.cell()));
    }
    ArrayNode flags = Json.array();
    byFlag.forEach(
        (flag, cells) -> {
          ObjectNode node = flags.addObject().put("flag", flag);
          node.put("meaning", FlagMeaning.of(flag)).put("warning", FlagMeaning.isWarning(flag));
          ArrayNode list = node.putArray("cells");
          cells.forEach((cell, frames) -> addCell(list, cell, frames));
        });
    return flags;
  }

  private static List<Integer> entry(
      Map<String, SortedMap<Integer, List<Integer>>> byFlag, String flag, int cell) {
    return byFlag
        .computeIfAbsent(flag, unused -> new TreeMap<>())
        .computeIfAbsent(cell, unused -> new ArrayList<>());
  }

  /** Runs of consecutive frames as [first, last]. */
  private static void addCell(ArrayNode list, int cell, List<Integer> frames) {
    ArrayNode runs = list.addObject().put("id", cell).putArray("runs");
    int start = 0;
    for (int index = 0; index < frames.size(); index++) {
      boolean ends = index + 1 == frames.size() || frames.get(index + 1) != frames.get(index) + 1;
      if (ends) {
        runs.addArray().add(frames.get(start)).add(frames.get(index));
        start = index + 1;
      }
    }
  }
}
