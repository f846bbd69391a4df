package org.lexyscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.train.TrainConfig;

/**
 * One of Tables 1 to 6: networks are trained unless they are, each is scored on the test part, and
 * the table is written. A job that was stopped goes on at the network, and the epoch, it was at.
 */
final class TableJob {
  private static final String SCORES = "scores";

  private final ReportTable table;
  private final ExperimentSettings settings;
  private final TrainedNetworks networks;
  private final Scoring scoring;

  TableJob(ReportTable table, ExperimentSettings settings, TrainedNetworks networks)
      throws IOException {
    this.table = table;
    this.settings = settings;
    this.networks = networks;
    this.scoring = Scoring.of(table, settings);
  }

  /** Trains, scores and writes into the run folder: scores by image, table, and its picture. */
  void write(RunFolder run, Progress progress) throws IOException {
    Files.createDirectories(run.file(SCORES));
    List<TableRow> rows = rows(run, progress);
    TableFiles.writeCsv(run.file(table.key() + ".csv"), rows);
    TableFiles.writeMarkdown(
        run.file(table.key() + ".md"), title(), notes(), rows, table.sequences());
    if (table.sequences()) {
      FrameFigure.write(run.folder(), framesName(run), title() + ", frame by frame", byRow(rows));
    }
  }

  private List<TableRow> rows(RunFolder run, Progress progress) throws IOException {
    Published published = Published.read();
    List<TableRow> rows = new ArrayList<>();
    List<Configuration> configurations = table.rows(settings.protocol());
    int number = 0;
    for (Configuration row : configurations) {
      String at = "%s (%d of %d)".formatted(row.key(), ++number, configurations.size());
      TrainConfig config = settings.training(row);
      Path file = run.folder().resolve(SCORES).resolve(row.key() + ".csv");
      if (!Files.exists(file)) {
        ImageScore.write(file, scores(row, config, at, progress));
      }
      rows.addAll(
          TableRow.ofAllAndBins(
              row.name(), origin(config), ImageScore.read(file), published(published, row)));
    }
    rows.addAll(scoring.baselines(origin(settings.training(configurations.getFirst()))));
    return rows;
  }

  private List<ImageScore> scores(
      Configuration row, TrainConfig config, String at, Progress progress) throws IOException {
    var model =
        networks.get(config, (stage, done, all) -> progress.update("training " + at, done, all));
    try (Masker masker = new Masker(model, row.network().inputs())) {
      return scoring.of(masker, (stage, done, all) -> progress.update("scoring " + at, done, all));
    }
  }

  private Map<Measure, Published.Value> published(Published published, Configuration row) {
    Map<Measure, Published.Value> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      published.of(table.number(), row, measure).ifPresent(value -> values.put(measure, value));
    }
    return values;
  }

  private TableRow.Origin origin(TrainConfig config) throws IOException {
    return TableRow.Origin.of(config, scoring.dataHash());
  }

  private String framesName(RunFolder run) throws IOException {
    String name = table.key() + "-frames";
    run.file(name + ".csv");
    run.file(name + ".png");
    return name;
  }

  private static Map<String, List<ImageScore>> byRow(List<TableRow> rows) {
    Map<String, List<ImageScore>> scores = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.bin().isEmpty())
        .forEach(row -> scores.put(row.name(), row.scores()));
    return scores;
  }

  private String title() {
    return "Table %d: %s on %s, %s protocol, %s scale"
        .formatted(
            table.number(),
            table.network().published(),
            table.sequences() ? "synthetic sequences" : "crops",
            settings.protocol().key(),
            settings.scale().key());
  }

  private String notes() {
    return """
        Ours first, the published value after it in italics. Hausdorff distances: between boundary pixels, where an empty \
        mask counts as the image's diagonal; and between Canny edges, where an image with an empty mask is left out (as published)."""
        + (table.sequences()
            ? " The spread is within videos (as published), in brackets between videos."
            : "");
  }
}
