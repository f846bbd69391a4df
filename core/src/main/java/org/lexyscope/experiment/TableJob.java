package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.augment.CropInputs;
import org.lexyscope.experiment.ScoredNetworks.Scored;
import org.lexyscope.experiment.ScoredNetworks.Scorer;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.train.TrainConfig;

/**
 * One of Tables 1 to 6: networks are trained unless they are, each is scored on the test part, and
 * the table is written. A job that was stopped goes on at the network, and the epoch, it was at.
 */
final class TableJob {
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
    ScoredNetworks scored = new ScoredNetworks(networks, run, scoring.dataHash());
    List<TableRow> rows = new ArrayList<>();
    List<Configuration> configurations = table.rows(settings.protocol());
    int number = 0;
    for (Configuration row : configurations) {
      String at = "%s (%d of %d)".formatted(row.key(), ++number, configurations.size());
      TrainConfig config = settings.training(row);
      CropInputs inputs = row.network().inputs();
      Scored network = scored.of(row.key(), config, inputs, scoring::of, at, progress);
      TableRow.Origin origin = TableRow.Origin.of(config, network.model(), scoring.dataHash());
      rows.addAll(
          TableRow.ofAllAndBins(row.name(), origin, network.scores(), published(published, row)));
    }
    if (scoring.copiesOfFirstAnswer().isPresent()) {
      rows.addAll(copies(scoring.copiesOfFirstAnswer().get(), scored, progress));
    }
    rows.addAll(scoring.baselines(TableRow.Origin.ofNoTraining(scoring.dataHash())));
    return rows;
  }

  /** What the plain network would reach if nothing moved and nothing changed. */
  private List<TableRow> copies(Scorer scorer, ScoredNetworks scored, Progress progress)
      throws IOException {
    Configuration plain = new Configuration(table.network(), Encoder.PLAIN, LossKind.DICE);
    TrainConfig config = settings.training(plain);
    String key = plain.key() + "_first-answer";
    Scored network = scored.of(key, config, plain.network().inputs(), scorer, key, progress);
    return TableRow.ofAllAndBins(
        "copy of the first answer of " + plain.name(),
        TableRow.Origin.of(config, network.model(), scoring.dataHash()),
        network.scores(),
        Map.of());
  }

  private Map<Measure, Published.Value> published(Published published, Configuration row) {
    Map<Measure, Published.Value> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      published.of(table.number(), row, measure).ifPresent(value -> values.put(measure, value));
    }
    return values;
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
    return
"""
        Ours first, the published value after it in italics. Hausdorff distances: between boundary pixels, where an empty \
        mask counts as the image's diagonal; and between Canny edges, where an image with an empty mask is left out (as published). \
Ours are of the test part, the published ones of the validation part."""
        + (table.sequences()
            ? " The spread is within videos (as published), in brackets between videos. Baselines that know a true mask begin with the second frame."
            : "");
  }
}
