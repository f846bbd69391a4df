package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexyscope.run.AtomicFile;

/**
 * The report of one video: a single HTML file that needs no other file and no network.
 *
 * <p>It stays below {@link #MAX_BYTES} by showing at most {@link #MAX_FRAMES} frames (evenly spaced
 * and the flagged ones) and {@link #MAX_CELLS} cells (the most complete), and by shrinking the
 * pictures; the page says what it leaves out. Means and rates are over all cells.
 */
public final class ReportPage {
  public static final long MAX_BYTES = 20_000_000;
  public static final int MAX_FRAMES = 200;
  public static final int MAX_CELLS = 50;

  /** What traces, rates, texts and settings may take beside the frames. */
  private static final long BESIDE_FRAMES_BYTES = 4_500_000;

  private static final List<String> SCRIPTS =
      List.of(
          "base.js", "plot.js", "viewer.js", "traces.js", "kymograph.js", "rates.js", "texts.js");

  private ReportPage() {}

  /**
   * Writes the page, whole or not at all.
   *
   * @throws IOException if a frame cannot be read, the page would be too large, or the file cannot
   *     be written
   */
  public static void write(ReportInput input, Path file) throws IOException {
    String page = PageText.fill("report.html", input.title(), data(input), SCRIPTS);
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(
          "[%s] the page would take %d bytes, more than %d. Analyse fewer cells or shorten the notes."
              .formatted(file, bytes.length, MAX_BYTES));
    }
    AtomicFile.write(file, out -> out.write(bytes));
  }

  private static ObjectNode data(ReportInput input) throws IOException {
    DisplayTime time = DisplayTime.of(input.timeUnit(), input.frameTimes());
    List<CellTrace> cells = CellChoice.choose(input.traces(), MAX_CELLS);
    List<Integer> ids = cells.stream().map(CellTrace::cell).toList();
    List<Integer> shown =
        FrameChoice.choose(input.frameTimes().size(), PageFlags.frames(input.traces()), MAX_FRAMES);
    double radiusPx = Kymograph.typicalRadiusPx(input.frames());
    Kymograph kymograph = new Kymograph(radiusPx, ids, shown.size());

    ObjectNode data = Json.object().put("title", input.title());
    data.put("verdict", Verdict.of(input, time)).put("alphabet", LineCode.ALPHABET);
    data.set("time", time(input, time, shown));
    PageFrames frames =
        new PageFrames(input.frames(), shown, ids.stream().collect(Collectors.toSet()));
    data.set("video", frames.encode(MAX_BYTES - BESIDE_FRAMES_BYTES, kymograph));
    data.put("frameCount", input.frameTimes().size()).put("cellCount", input.traces().size());
    data.put("width", input.frames().width()).put("height", input.frames().height());
    data.set("pixelSizeUm", Json.number(input.pixelSizeUm().orElse(Double.NaN)));
    data.put("firstCell", CellChoice.first(cells));
    data.set("cells", PageCells.cells(cells, shown, kymograph));
    data.set("means", PageCells.means(input.traces(), shown));
    data.putObject("kymograph").put("bins", kymograph.binCount()).put("binPx", kymograph.binPx());
    data.set("light", light(input, time));
    data.set("rates", PageRates.of(input.rates(), time));
    data.set("flags", PageFlags.of(input));
    data.set("limits", PageTexts.list(limits(input, shown.size(), cells.size())));
    data.set("notes", PageTexts.list(input.notes()));
    data.set("sections", PageTexts.sections(input.sections()));
    return data;
  }

  private static ObjectNode time(ReportInput input, DisplayTime time, List<Integer> shown) {
    ObjectNode node = Json.object().put("unit", time.name()).put("per", time.perName());
    node.set(
        "shown",
        Json.numbers(shown.stream().mapToDouble(i -> time.shown(input.frameTimes().get(i)))));
    return node;
  }

  private static ArrayNode light(ReportInput input, DisplayTime time) {
    ArrayNode periods = Json.array();
    if (!input.frameTimes().isEmpty()) {
      double from = input.frameTimes().getFirst();
      double to = input.frameTimes().getLast();
      for (LightPeriods.Period period : LightPeriods.within(input.light(), from, to)) {
        ObjectNode node = periods.addObject();
        node.set("from", Json.number(time.shown(period.from())));
        node.set("to", Json.number(time.shown(period.to())));
        node.set("irradiance", Json.number(period.irradiance()));
      }
    }
    return periods;
  }

  private static List<String> limits(ReportInput input, int shownFrames, int shownCells) {
    List<String> limits = new ArrayList<>();
    int frames = input.frameTimes().size();
    if (shownFrames < frames) {
      limits.add(
          "This page shows %d of %d frames, evenly spaced and the flagged ones; traces.csv has all."
              .formatted(shownFrames, frames));
    }
    if (shownCells < input.traces().size()) {
      limits.add(
          "It draws the traces of the %d most complete of %d cells; other nuclei have grey outlines. The mean is over all cells, and so are the rates."
              .formatted(shownCells, input.traces().size()));
    }
    return limits;
  }
}
