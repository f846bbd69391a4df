package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The traces of a page: each shown cell and the mean over all cells, at the shown frames. */
final class PageCells {
  private static final byte MISSING = (byte) 255;

  private PageCells() {}

  static ArrayNode cells(List<CellTrace> shown, List<Integer> frames, Kymograph kymograph) {
    ArrayNode cells = Json.array();
    for (CellTrace trace : shown) {
      Map<Integer, CellTrace.Point> byFrame = new HashMap<>();
      trace.points().forEach(point -> byFrame.put(point.frame(), point));
      ObjectNode cell = cells.addObject().put("id", trace.cell());
      for (Column column : Column.values()) {
        cell.set(column.key(), Json.numbers(values(column, frames, byFrame)));
      }
      addKymograph(cell, kymograph.of(trace.cell()));
    }
    return cells;
  }

  /** Per column the mean and both ends of its band at each shown frame. */
  static ObjectNode means(List<CellTrace> all, List<Integer> frames) {
    ObjectNode means = Json.object();
    for (Column column : Column.values()) {
      ArrayNode estimates = means.putArray(column.key());
      MeanColumn.of(all, column, frames).forEach(mean -> estimates.add(Json.estimate(mean)));
    }
    return means;
  }

  private static DoubleStream values(
      Column column, List<Integer> frames, Map<Integer, CellTrace.Point> byFrame) {
    return frames.stream()
        .mapToDouble(
            frame -> byFrame.containsKey(frame) ? column.of(byFrame.get(frame)) : Double.NaN);
  }

  /** One byte a bin and frame: 0..254 from the cell's lowest to its highest mean. */
  private static void addKymograph(ObjectNode cell, float[] means) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float mean : means) {
      low = Float.isNaN(mean) ? low : Math.min(low, mean);
      high = Float.isNaN(mean) ? high : Math.max(high, mean);
    }
    byte[] bytes = new byte[means.length];
    for (int index = 0; index < means.length; index++) {
      double scaled = high > low ? 254 * (means[index] - low) / (high - low) : 0;
      bytes[index] = Float.isNaN(means[index]) ? MISSING : (byte) Math.round(scaled);
    }
    cell.put("kymograph", Base64.getEncoder().encodeToString(bytes));
    cell.set("kymographRange", Json.numbers(DoubleStream.of(low, high)));
  }
}
