package org.lexyscope.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The scores as one page that works offline: a table a group of videos, then the worst frames. */
final class EvaluationPage {
  private static final int WORST_SHOWN = 12;
  private static final List<String> COLUMNS =
      List.of(
          "method",
          "|ln N/C|",
          "images",
          "nuclei",
          "Dice",
          "median",
          "worst frame",
          "F1",
          "median",
          "N/C error",
          "rate error",
          "rates",
          "links",
          "single Dice",
          "sensitivity",
          "specificity",
          "Hausdorff px",
          "um",
          "empty");
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--line:#8884;--soft:#8881;--ink:CanvasText}
      body{font:15px/1.5 system-ui,sans-serif;max-width:1360px;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem}
      .wide{overflow-x:auto}
      table{border-collapse:collapse;font-variant-numeric:tabular-nums;white-space:nowrap}
      th,td{padding:.3rem .55rem;border-bottom:1px solid var(--line);text-align:right}
      th{font-weight:600;border-bottom-width:2px}
      td:nth-child(-n+2),th:nth-child(-n+2){text-align:left}
      tr.first td{border-top:2px solid var(--line)}
      p,li{max-width:48rem}.soft{opacity:.65}
      .worst{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
      figure{margin:0}figure img{width:100%;display:block;border-radius:4px;image-rendering:pixelated}
      figcaption{font-size:.85rem;margin-top:.3rem}
      .true{color:#0093b8;font-weight:600}.found{color:#d6248f;font-weight:600}
      """;

  private final String title;
  private final Map<String, List<VideoScore>> scores;
  private final Map<String, List<SummaryRow>> summary;
  private final Pictures pictures;

  /** The PNG of the worst frame of a segmenter on a video, empty when there is none. */
  @FunctionalInterface
  interface Pictures {
    byte[] of(String segmenter, String video) throws IOException;
  }

  EvaluationPage(
      String title,
      Map<String, List<VideoScore>> scores,
      Map<String, List<SummaryRow>> summary,
      Pictures pictures) {
    this.title = title;
    this.scores = scores;
    this.summary = summary;
    this.pictures = pictures;
  }

  String html() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>")
        .append(escaped(title))
        .append("</h1>")
        .append(explanation());
    summary.values().stream()
        .flatMap(List::stream)
        .map(SummaryRow::group)
        .distinct()
        .forEach(group -> page.append(group(group)));
    for (Map.Entry<String, List<VideoScore>> model : scores.entrySet()) {
      page.append(worst(model.getKey(), model.getValue()));
    }
    return page.append("</body></html>\n").toString();
  }

  private static String explanation() {
    return """
        <p>An image is a frame. <b>Dice</b> is that of a true nucleus with its partner, 0 without one, averaged over the \
        nuclei of an image; <b>worst frame</b> is the smallest of a video, averaged over videos. <b>F1</b> counts pairs \
        that share at least half of their union. <b>N/C error</b> and <b>rate error</b> are relative and median; a \
        nucleus that was missed, or a rate that did not converge, counts as infinitely wrong. Bins go by |ln N/C| of the \
        true nucleus. <b>Single</b>: frames with one nucleus, the whole prediction as its mask.</p>
        """;
  }

  /** A group's rows; columns without any number are left out. */
  private String group(String group) {
    List<List<String>> rows = new ArrayList<>();
    summary.forEach(
        (model, ofModel) ->
            ofModel.stream()
                .filter(row -> row.group().equals(group))
                .forEach(row -> rows.add(cells(model, row))));
    int[] shown =
        IntStream.range(0, COLUMNS.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .toArray();
    StringBuilder table = new StringBuilder();
    table.append("<h2>").append(escaped(group)).append("</h2><div class=\"wide\"><table><tr>");
    for (int column : shown) {
      table.append("<th>").append(COLUMNS.get(column)).append("</th>");
    }
    table.append("</tr>");
    for (List<String> row : rows) {
      table.append(row.getFirst().isEmpty() ? "<tr>" : "<tr class=\"first\">");
      for (int column : shown) {
        table.append("<td>").append(row.get(column)).append("</td>");
      }
      table.append("</tr>");
    }
    return table.append("</table></div>").toString();
  }

  private static List<String> cells(String model, SummaryRow row) {
    SummaryRow.SingleCells single = row.single();
    int rates = row.rateError().count();
    return List.of(
        row.bin().isEmpty() ? escaped(model) : "",
        row.bin().map(bin -> escaped(bin.word())).orElse("all"),
        Integer.toString(row.images()),
        Integer.toString(row.nuclei()),
        withSd(row.dice()),
        number(row.dice().median()),
        number(row.worstDice().mean()),
        withSd(row.f1()),
        number(row.f1().median()),
        percent(row.ratioError().median()),
        percent(row.rateError().median()),
        rates == 0 ? "" : Integer.toString(rates),
        percent(row.links().accuracy()),
        withSd(single.dice()),
        number(single.sensitivity().mean()),
        number(single.specificity().mean()),
        number(single.hausdorffPx().mean()),
        number(single.hausdorffUm().mean()),
        single.dice().count() == 0 ? "" : Integer.toString(single.empty()));
  }

  private String worst(String model, List<VideoScore> videos) throws IOException {
    record Case(VideoScore video, VideoScore.FrameDice worst) {}
    List<Case> cases =
        videos.stream()
            .flatMap(video -> video.worstFrame().map(frame -> new Case(video, frame)).stream())
            .sorted(Comparator.comparingDouble(c -> c.worst().dice()))
            .limit(WORST_SHOWN)
            .toList();
    StringBuilder figures = new StringBuilder();
    figures
        .append("<h2>Worst frames of ")
        .append(escaped(model))
        .append("</h2><p>The lowest frame of each video, the lowest videos first; ")
        .append("<span class=\"true\">true</span> and ")
        .append("<span class=\"found\">predicted</span> outlines.</p><div class=\"worst\">");
    for (Case c : cases) {
      figures.append(figure(pictures.of(model, c.video().name()), c.video(), c.worst()));
    }
    return figures.append("</div>").toString();
  }

  private static String figure(byte[] png, VideoScore video, VideoScore.FrameDice worst) {
    String image =
        png.length == 0
            ? ""
            : "<img alt=\"\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png)
                + "\">";
    return String.format(
        Locale.ROOT,
        "<figure>%s<figcaption>%s, frame %d: Dice %.3f</figcaption></figure>",
        image,
        escaped(video.name()),
        worst.frame(),
        worst.dice());
  }

  private static String withSd(Spread spread) {
    return spread.count() == 0
        ? ""
        : number(spread.mean()) + " <span class=\"soft\">± " + number(spread.sd()) + "</span>";
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }

  private static String percent(double share) {
    if (Double.isNaN(share)) {
      return "";
    }
    return Double.isInfinite(share)
        ? "most lost"
        : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
