package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lexyscope.evaluate.ObjectRow;
import org.lexyscope.evaluate.ObjectTable;
import org.lexyscope.run.AtomicFile;
import org.lexyscope.run.Csv;
import org.lexyscope.run.RunFolder;

/** A row a maker, as {@code makers.csv} and, for people, {@code makers.md}. */
final class MakerTables {
  private MakerTables() {}

  /**
   * Writes both tables.
   *
   * @param group what the images are called
   * @param truthIsKnown else there are counts and seconds only
   */
  static void write(
      RunFolder run, String group, Map<String, List<MakerScore>> scores, boolean truthIsKnown)
      throws IOException {
    List<ObjectRow> rows = new ArrayList<>();
    scores.forEach(
        (maker, ofMaker) ->
            rows.add(
                ObjectRow.of(
                    maker,
                    group,
                    ofMaker.stream().map(MakerScore::objects).toList(),
                    ofMaker.stream().mapToDouble(MakerScore::seconds).sum())));
    Csv csv = truthIsKnown ? ObjectTable.csv("maker", rows) : counts(rows);
    String text = truthIsKnown ? ObjectTable.markdown("maker", rows) : countsText(rows);
    csv.write(run.file("makers.csv"));
    AtomicFile.writeString(run.file("makers.md"), text);
  }

  private static Csv counts(List<ObjectRow> rows) {
    Csv table = new Csv("maker", "group", "images", "predicted", "seconds_per_image");
    rows.forEach(
        row ->
            table.add(
                row.method(),
                row.group(),
                row.images(),
                row.pooled().predictedCount(),
                row.secondsPerImage()));
    return table;
  }

  private static String countsText(List<ObjectRow> rows) {
    StringBuilder text =
        new StringBuilder("| maker | images | nuclei found | seconds an image |\n");
    text.append("| --- | --- | --- | --- |\n");
    rows.forEach(
        row ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f |\n",
                    row.method(),
                    row.images(),
                    row.pooled().predictedCount(),
                    row.secondsPerImage())));
    return text.toString();
  }
}
