package org.lexyscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lexyscope.evaluate.ContrastBin;
import org.lexyscope.evaluate.SummaryRow;

/** The main scores of an evaluation, to be read at a glance or by other programs. */
final class ScoreTable {
  private ScoreTable() {}

  static void print(Map<String, List<SummaryRow>> summary) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %-12s %-8s %7s %7s %7s %7s %9s %10s%n",
        "method",
        "group",
        "|ln N/C|",
        "images",
        "Dice",
        "worst",
        "F1",
        "N/C error",
        "rate error");
    summary.forEach((method, rows) -> rows.forEach(row -> print(method, row)));
  }

  private static void print(String method, SummaryRow row) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %-12s %-8s %7d %7s %7s %7s %9s %10s%n",
        method,
        row.group(),
        contrast(row),
        row.images(),
        score(row.dice().mean()),
        score(row.worstDice().mean()),
        score(row.f1().mean()),
        percent(row.ratioError().median()),
        percent(row.rateError().median()));
  }

  /** The same numbers; null where there is none, or where most nuclei were lost. */
  static ArrayNode json(Map<String, List<SummaryRow>> summary) {
    ArrayNode scores = JsonNodeFactory.instance.arrayNode();
    summary.forEach((method, rows) -> rows.forEach(row -> put(method, row, scores.addObject())));
    return scores;
  }

  private static void put(String method, SummaryRow row, ObjectNode json) {
    json.put("method", method).put("group", row.group());
    json.put("contrast", contrast(row)).put("images", row.images());
    json.set("dice", JsonOption.number(row.dice().mean()));
    json.set("worstDice", JsonOption.number(row.worstDice().mean()));
    json.set("f1", JsonOption.number(row.f1().mean()));
    json.set("ratioError", JsonOption.number(row.ratioError().median()));
    json.set("rateError", JsonOption.number(row.rateError().median()));
  }

  private static String contrast(SummaryRow row) {
    return row.bin().map(ContrastBin::word).orElse("all");
  }

  private static String score(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    if (Double.isNaN(share)) {
      return "-";
    }
    return Double.isInfinite(share)
        ? "most lost"
        : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
