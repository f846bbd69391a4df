package org.lexyscope.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lexyscope.run.Csv;

/**
 * Methods beside each other by the objects they find, as a table for programs and one for people.
 */
public final class ObjectTable {
  private ObjectTable() {}

  /**
   * One row a method: counts, F1 at each threshold pooled over images ({@code f1_50}), its mean,
   * and the mean over images ({@code image_f1_50}).
   *
   * @param method what the first column is called
   */
  public static Csv csv(String method, List<ObjectRow> rows) {
    List<String> header =
        new ArrayList<>(List.of(method, "group", "images", "nuclei", "predicted"));
    percents().forEach(percent -> header.add("f1_" + percent));
    header.add("f1_mean");
    percents().forEach(percent -> header.add("image_f1_" + percent));
    header.add("seconds_per_image");
    Csv table = new Csv(header.toArray(String[]::new));
    rows.forEach(row -> table.add(cells(row)));
    return table;
  }

  private static List<Long> percents() {
    return IouScore.THRESHOLDS.stream().map(threshold -> Math.round(100 * threshold)).toList();
  }

  private static Object[] cells(ObjectRow row) {
    List<Object> cells = new ArrayList<>(List.of(row.method(), row.group(), row.images()));
    cells.add(row.pooled().trueCount());
    cells.add(row.pooled().predictedCount());
    IntStream.range(0, IouScore.THRESHOLDS.size()).forEach(i -> cells.add(row.pooled().f1(i)));
    cells.add(row.pooled().meanF1());
    cells.addAll(row.imageF1());
    cells.add(row.secondsPerImage());
    return cells.toArray();
  }

  /** The pooled scores in Markdown, three digits. */
  public static String markdown(String method, List<ObjectRow> rows) {
    StringBuilder text = new StringBuilder();
    text.append("| ").append(method).append(" | images | nuclei | predicted |");
    IouScore.THRESHOLDS.forEach(threshold -> text.append(" F1 at ").append(threshold).append(" |"));
    text.append(" mean F1 | seconds an image |\n|");
    text.append(" --- |".repeat(6 + IouScore.THRESHOLDS.size())).append('\n');
    for (ObjectRow row : rows) {
      IouScore pooled = row.pooled();
      text.append(
          "| %s | %d | %d | %d |"
              .formatted(row.method(), row.images(), pooled.trueCount(), pooled.predictedCount()));
      IntStream.range(0, IouScore.THRESHOLDS.size())
          .forEach(i -> text.append(String.format(Locale.ROOT, " %.3f |", pooled.f1(i))));
      text.append(
          String.format(Locale.ROOT, " %.3f | %.3f |\n", pooled.meanF1(), row.secondsPerImage()));
    }
    return text.toString();
  }
}
