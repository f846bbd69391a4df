package org.lexyscope.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
      Ours first, the published value after it in italics. Lines named "mean over cells" count each held-out cell alike, \
      as the report does; the others are over all frames of all held-out cells, so that a longer video counts more. The spread \
      is within a cell's video (as published), in brackets between videos.""";

  /** The report's Supplementary Figure 4: two cells, two frames of each. */
  private static final int EXAMPLES = 2;

  private static final int LATE_FRAME = 19;

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
    Csv byCell = new Csv(header());
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
      byCell.add(line(fit, network.scores()));
    }
    byCell.write(run.file("cells.csv"));
    write(run, tableRows(rows, origins, first));
    examples(fits, first, progress).writePng(run.file("figure-s4_lexy.png"));
  }

  private static String[] header() {
    List<String> names = new ArrayList<>(List.of("row", "run", "cell", "frames", "empty"));
    for (Measure measure : Measure.values()) {
      names.add(measure.column());
      names.add(measure.column() + "_sd");
    }
    return names.toArray(String[]::new);
  }

  private static Object[] line(LexyFit fit, List<ImageScore> scores) {
    long empty = scores.stream().filter(ImageScore::empty).count();
    List<Object> cells =
        new ArrayList<>(List.of(fit.row(), fit.run(), fit.heldOut(), scores.size(), empty));
    for (Measure measure : Measure.values()) {
      Spreads spreads = Spreads.of(scores, measure);
      cells.add(spreads.mean());
      cells.add(spreads.sd());
    }
    return cells.toArray();
  }

  /** The first cells, early and late, as each line's network answers that has not seen the cell. */
  private PanelSheet examples(List<LexyFit> fits, Map<String, LexyFit> lines, Progress progress)
      throws IOException {
    List<String> shown = cells.cells().subList(0, Math.min(EXAMPLES, cells.cells().size()));
    List<String> titles = new ArrayList<>();
    List<BufferedImage> images = new ArrayList<>();
    for (String cell : shown) {
      for (Example example : examples(cell)) {
        titles.add("%s, frame %d".formatted(cell, example.frame + 1));
        images.add(Panel.image(stretched(example.crop), example.crop.edgePx()));
      }
    }
    PanelSheet sheet = new PanelSheet(titles);
    sheet.add("image", images);
    for (String line : lines.keySet()) {
      List<BufferedImage> answers = new ArrayList<>();
      for (String cell : shown) {
        LexyFit fit =
            fits.stream()
                .filter(one -> one.row().equals(line) && one.heldOut().equals(cell))
                .findFirst()
                .orElseThrow();
        answers.addAll(answers(fit, progress));
      }
      sheet.add(line, answers);
    }
    return sheet;
  }

  private List<BufferedImage> answers(LexyFit fit, Progress progress) throws IOException {
    List<BufferedImage> answers = new ArrayList<>();
    try (Masker masker =
        new Masker(networks.get(fit.training(settings, networks), progress), CropInputs.FRAME)) {
      for (Example example : examples(fit.heldOut())) {
        Crop crop = example.crop;
        int edge = crop.edgePx();
        boolean[] mask = masker.masks(new NchwArray(1, 1, edge, edge, crop.pixels()))[0];
        answers.add(Panel.prediction(stretched(crop), mask, crop.mask(), edge));
      }
    }
    return answers;
  }

  /** The middle of a frame. */
  private record Example(int frame, Crop crop) {}

  /** Of a cell's first frame and its 20th, or its last. */
  private List<Example> examples(String name) throws IOException {
    try (LexyCell cell = cells.open(name, scaling())) {
      int late = Math.min(LATE_FRAME, cell.frameCount() - 1);
      return List.of(
          new Example(0, cell.frame(0).centreCrop()),
          new Example(late, cell.frame(late).centreCrop()));
    }
  }

  /** Brightened for the eye: as networks see them, frames of dark cells are nearly black. */
  private static float[] stretched(Crop crop) {
    float most = Float.MIN_NORMAL;
    for (float pixel : crop.pixels()) {
      most = Math.max(most, pixel);
    }
    float[] stretched = new float[crop.pixels().length];
    for (int i = 0; i < stretched.length; i++) {
      stretched[i] = crop.pixels()[i] / most;
    }
    return stretched;
  }

  private LexyScaling scaling() {
    return settings.protocol() == Protocol.PUBLISHED
        ? LexyScaling.PUBLISHED
        : LexyScaling.CORRECTED;
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
      rows.add(
          new TableRow(
              row.getKey() + ", mean over cells",
              origin,
              Optional.empty(),
              cellMeans(row.getValue()),
              values));
      rows.addAll(TableRow.ofAllAndBins(row.getKey(), origin, row.getValue(), Map.of()));
    }
    return rows;
  }

  /** The means over the frames of each held-out cell. */
  private static List<ImageScore> cellMeans(List<ImageScore> scores) {
    Map<String, List<ImageScore>> byCell =
        scores.stream()
            .collect(
                Collectors.groupingBy(ImageScore::video, LinkedHashMap::new, Collectors.toList()));
    List<ImageScore> means = new ArrayList<>();
    byCell.forEach(
        (cell, frames) -> {
          Map<Measure, Double> values = new EnumMap<>(Measure.class);
          for (Measure measure : Measure.values()) {
            values.put(measure, Spreads.of(frames, measure).mean());
          }
          boolean empty = frames.stream().allMatch(ImageScore::empty);
          means.add(new ImageScore(cell, 0, Double.NaN, values, empty));
        });
    return means;
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
    List<ImageScore> scores = new ArrayList<>();
    try (LexyCell cell = cells.open(fit.heldOut(), scaling())) {
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
