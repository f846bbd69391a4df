package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexyscope.evaluate.ContrastBin;
import org.lexyscope.evaluate.MaskScore;
import org.lexyscope.run.Csv;
import org.lexyscope.run.CsvRows;

/**
 * The scores of one predicted mask.
 *
 * @param video the sequence or cell it belongs to, or the crop
 * @param frame index from 0
 * @param ncRatio of nucleus to cytosol, which decides the bin
 * @param values by measure
 * @param empty whether nothing was predicted though something is there
 */
record ImageScore(
    String video, int frame, double ncRatio, Map<Measure, Double> values, boolean empty) {
  private static final String[] HEADER =
      Stream.of(
              Stream.of("video", "frame", "nc_ratio"),
              Arrays.stream(Measure.values()).map(Measure::column),
              Stream.of("empty"))
          .flatMap(columns -> columns)
          .toArray(String[]::new);
  private static final int FIRST_VALUE = 3;

  static ImageScore of(String video, int frame, double ncRatio, MaskScore score) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      values.put(measure, measure.of(score));
    }
    return new ImageScore(video, frame, ncRatio, values, score.empty());
  }

  double value(Measure measure) {
    return values.getOrDefault(measure, Double.NaN);
  }

  Optional<ContrastBin> bin() {
    return ContrastBin.ofRatio(ncRatio);
  }

  static void write(Path file, List<ImageScore> scores) throws IOException {
    Csv csv = new Csv(HEADER);
    for (ImageScore score : scores) {
      List<Object> cells = new ArrayList<>(List.of(score.video, score.frame, score.ncRatio));
      for (Measure measure : Measure.values()) {
        cells.add(score.value(measure));
      }
      cells.add(score.empty);
      csv.add(cells.toArray());
    }
    csv.write(file);
  }

  static List<ImageScore> read(Path file) throws IOException {
    List<ImageScore> scores = new ArrayList<>();
    for (List<String> cells : CsvRows.read(file, HEADER)) {
      Map<Measure, Double> values = new EnumMap<>(Measure.class);
      int column = FIRST_VALUE;
      for (Measure measure : Measure.values()) {
        values.put(measure, number(cells.get(column++)));
      }
      scores.add(
          new ImageScore(
              cells.get(0),
              Integer.parseInt(cells.get(1)),
              number(cells.get(2)),
              values,
              Boolean.parseBoolean(cells.get(column))));
    }
    return scores;
  }

  private static double number(String cell) {
    return switch (cell) {
      case "" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(cell);
    };
  }
}
