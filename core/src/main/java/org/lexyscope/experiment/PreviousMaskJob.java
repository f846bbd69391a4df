package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.experiment.ScoredNetworks.Scored;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;

/**
 * Why Track-Net and Siam-Net fail on sequences: the same networks on the same data for the same
 * number of steps, once with the masks of earlier frames as published and once corrected, scored
 * frame by frame from a true first mask and from none.
 */
final class PreviousMaskJob {
  static final String NAME = "previous-masks";

  private final ExperimentSettings settings;
  private final TrainedNetworks networks;

  PreviousMaskJob(ExperimentSettings settings, TrainedNetworks networks) {
    this.settings = settings;
    this.networks = networks;
  }

  void write(RunFolder run, Progress progress) throws IOException {
    for (Protocol start : Protocol.values()) {
      write(run, start, progress);
    }
  }

  private void write(RunFolder run, Protocol start, Progress progress) throws IOException {
    SequenceScoring scoring = SequenceScoring.open(settings, start);
    ScoredNetworks scored = new ScoredNetworks(networks, run, scoring.dataHash());
    Map<String, List<ImageScore>> scores = new LinkedHashMap<>();
    List<TableRow> rows = new ArrayList<>();
    for (PlannedTraining line : lines(settings)) {
      Scored network =
          scored.of(
              "%s_start-%s".formatted(line.config().name(), start.key()),
              line.config(),
              line.row().network().inputs(),
              scoring::of,
              line.config().name(),
              progress);
      scores.put(line.name(), network.scores());
      rows.addAll(
          TableRow.ofAllAndBins(
              line.name(),
              TableRow.Origin.of(line.config(), network.model(), scoring.dataHash()),
              network.scores(),
              Map.of()));
      if (scoring.copiesOfFirstAnswer().isPresent()) {
        rows.addAll(copies(line, start, scoring, scored, progress));
      }
    }
    rows.addAll(scoring.baselines(TableRow.Origin.ofNoTraining(scoring.dataHash())));
    String name = "%s_start-%s".formatted(NAME, start.key());
    String title = "Masks of earlier frames in training, " + start.key() + " start";
    run.file(name + "-frames.csv");
    run.file(name + "-frames.png");
    FrameFigure.write(run.folder(), name + "-frames", title, scores);
    TableFiles.writeCsv(run.file(name + ".csv"), rows);
    TableFiles.writeMarkdown(run.file(name + ".md"), title, "", rows, true);
  }

  /** What a network would reach if nothing moved and nothing changed after its first answer. */
  private static List<TableRow> copies(
      PlannedTraining line,
      Protocol start,
      SequenceScoring scoring,
      ScoredNetworks scored,
      Progress progress)
      throws IOException {
    String key = "%s_start-%s_first-answer".formatted(line.config().name(), start.key());
    Scored network =
        scored.of(
            key,
            line.config(),
            line.row().network().inputs(),
            scoring.copiesOfFirstAnswer().orElseThrow(),
            key,
            progress);
    return TableRow.ofAllAndBins(
        "copy of the first answer of " + line.name(),
        TableRow.Origin.of(line.config(), network.model(), scoring.dataHash()),
        network.scores(),
        Map.of());
  }

  /** U-Net beside the two networks that are handed masks, each trained with both kinds. */
  static List<PlannedTraining> lines(ExperimentSettings settings) {
    List<PlannedTraining> lines = new ArrayList<>();
    Configuration unet = new Configuration(NetworkKind.U_NET, Encoder.PLAIN, LossKind.DICE);
    lines.add(new PlannedTraining("U-Net", unet, settings.training(unet)));
    for (NetworkKind network : List.of(NetworkKind.TRACK_NET, NetworkKind.SIAM_NET)) {
      Configuration row = new Configuration(network, Encoder.PLAIN, LossKind.DICE);
      for (Protocol masks : Protocol.values()) {
        lines.add(
            new PlannedTraining(
                "%s, %s masks".formatted(network.published(), masks.key()),
                row,
                settings.training(row, masks)));
      }
    }
    return lines;
  }
}
