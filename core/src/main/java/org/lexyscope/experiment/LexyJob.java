package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lexyscope.augment.CropInputs;
import org.lexyscope.dataset.Crop;
import org.lexyscope.dataset.LexyCell;
import org.lexyscope.dataset.LexyDataset;
import org.lexyscope.dataset.LexyScaling;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.experiment.ScoredNetworks.Scored;
import org.lexyscope.run.Csv;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/** Table 7: LEXY, one cell held out after the other, with and without pretraining. */
final class LexyJob {
  private static final String NOTES =
      """
      Ours first, the published value after it in italics. Each line is over all frames of all held-out cells; \
      the spread is within a cell's video (as published), in brackets between videos.""";

  private final ExperimentSettings settings;
  private final TrainedNetworks networks;
  private final LexyDataset cells;

  LexyJob(ExperimentSettings settings, TrainedNetworks networks) throws IOException {
    this.settings = settings;
    this.networks = networks;
    this.cells = LexyDataset.open(settings.folders().lexy());
  }

  /** What would be trained, those of Table 1 that fits start from included. */
  static List<PlannedTraining> trainings(ExperimentSettings settings, TrainedNetworks networks)
      throws IOException {
    Map<String, PlannedTraining> trainings = new LinkedHashMap<>();
    LexyDataset cells = LexyDataset.open(settings.folders().lexy());
    for (LexyFit fit : LexyFit.all(settings.protocol(), cells.cells())) {
      if (fit.pretrained()) {
        trainings.put(fit.origin().key(), PlannedTraining.of(fit.origin(), settings));
      }
      trainings.put(
          fit.key(),
          new PlannedTraining(fit.row(), fit.origin(), fit.training(settings, networks)));
    }
    return List.copyOf(trainings.values());
  }

  void write(RunFolder run, Progress progress) throws IOException {
    ScoredNetworks scored = new ScoredNetworks(networks, run, cells.hash());
    Map<String, List<ImageScore>> rows = new LinkedHashMap<>();
    Map<String, List<TableRow.Origin>> origins = new LinkedHashMap<>();
    Map<String, LexyFit> first = new LinkedHashMap<>();
    Csv byCell = new Csv("row", "run", "cell", "frames", "dice", "dice_sd", "empty");
    List<LexyFit> fits = LexyFit.all(settings.protocol(), cells.cells());
    int number = 0;
    for (LexyFit fit : fits) {
      String at = "%s (%d of %d)".formatted(fit.key(), ++number, fits.size());
      Scored network = scored(scored, fit, at, progress);
      rows.computeIfAbsent(fit.row(), key -> new ArrayList<>()).addAll(network.scores());
      origins
          .computeIfAbsent(fit.row(), key -> new ArrayList<>())
          .add(TableRow.Origin.of(fit.training(settings, networks), network.model(), cells.hash()));
      first.putIfAbsent(fit.row(), fit);
      Spreads dice = Spreads.of(network.scores(), Measure.DICE);
      long empty = network.scores().stream().filter(ImageScore::empty).count();
      byCell.add(fit.row(), fit.run(), fit.heldOut(), dice.count(), dice.mean(), dice.sd(), empty);
    }
    byCell.write(run.file("cells.csv"));
    write(run, tableRows(rows, origins, first));
  }

  private void write(RunFolder run, List<TableRow> rows) throws IOException {
    String title =
        "Table 7: U-Net with Dice loss on LEXY, %s protocol, %s scale"
            .formatted(settings.protocol().key(), settings.scale().key());
    TableFiles.writeCsv(run.file("table7.csv"), rows);
    TableFiles.writeMarkdown(run.file("table7.md"), title, NOTES, rows, true);
  }

  private List<TableRow> tableRows(
      Map<String, List<ImageScore>> scores,
      Map<String, List<TableRow.Origin>> origins,
      Map<String, LexyFit> fits)
      throws IOException {
    Published published = Published.read();
    List<TableRow> rows = new ArrayList<>();
    for (Map.Entry<String, List<ImageScore>> row : scores.entrySet()) {
      LexyFit fit = Objects.requireNonNull(fits.get(row.getKey()));
      Map<Measure, Published.Value> values = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        published
            .ofLexy(fit.encoder(), fit.pretrained(), measure)
            .ifPresent(value -> values.put(measure, value));
      }
      TableRow.Origin origin =
          TableRow.Origin.ofAll(Objects.requireNonNull(origins.get(row.getKey())));
      rows.addAll(TableRow.ofAllAndBins(row.getKey(), origin, row.getValue(), values));
    }
    return rows;
  }

  private Scored scored(ScoredNetworks scored, LexyFit fit, String at, Progress progress)
      throws IOException {
    if (fit.pretrained()) {
      networks.get(
          settings.training(fit.origin()),
          (stage, done, all) -> progress.update("training " + at, done, all));
    }
    return scored.of(
        fit.key(),
        fit.training(settings, networks),
        CropInputs.FRAME,
        (masker, scoring) -> scores(fit, masker, scoring),
        at,
        progress);
  }

  private List<ImageScore> scores(LexyFit fit, Masker masker, Progress progress)
      throws IOException {
    LexyScaling scaling =
        settings.protocol() == Protocol.PUBLISHED ? LexyScaling.PUBLISHED : LexyScaling.CORRECTED;
    List<ImageScore> scores = new ArrayList<>();
    try (LexyCell cell = cells.open(fit.heldOut(), scaling)) {
      for (int frame = 0; frame < cell.frameCount(); frame++) {
        Crop crop = cell.frame(frame).centreCrop();
        int edge = crop.edgePx();
        boolean[] mask = masker.masks(new NchwArray(1, 1, edge, edge, crop.pixels()))[0];
        scores.add(
            ImageScore.of(
                "%s run %d".formatted(fit.heldOut(), fit.run()),
                frame,
                RingContrast.ratio(crop),
                CellMask.score(mask, crop.mask(), edge)));
        progress.update("frames", frame + 1, cell.frameCount());
      }
    }
    return scores;
  }
}
