package org.lexyscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexyscope.evaluate.ContrastBin;
import org.lexyscope.run.Build;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.TrainConfig;

/**
 * One line of a table: a network, or a baseline, on the images of one contrast bin.
 *
 * @param name what is scored, as the report names it: encoder and loss
 * @param origin what made it: steps, seeds, commits of the trainings, hash of the data scored
 * @param bin which images; all when empty
 * @param scores of those images
 * @param published the report's values, where it has this line
 */
record TableRow(
    String name,
    Origin origin,
    Optional<ContrastBin> bin,
    List<ImageScore> scores,
    Map<Measure, Published.Value> published) {

  /** What made a line. */
  record Origin(long steps, String seeds, String commits, String dataHash) {
    /** Of a trained network, which knows the commit that trained it. */
    static Origin of(TrainConfig config, ModelFolder model, String dataHash) {
      return new Origin(
          config.epochs().totalSteps(),
          Long.toString(config.seed()),
          model.description().commit(),
          dataHash);
    }

    /** Of what this program makes without a network. */
    static Origin ofNoTraining(String dataHash) {
      return new Origin(0, "", Build.current().commit(), dataHash);
    }

    /** Of several trainings of the same number of steps. */
    static Origin ofAll(List<Origin> origins) {
      Origin first = origins.getFirst();
      return new Origin(
          first.steps,
          origins.stream().map(Origin::seeds).distinct().collect(Collectors.joining(" ")),
          origins.stream().map(Origin::commits).distinct().collect(Collectors.joining(" ")),
          first.dataHash);
    }
  }

  /** The line over all images, then one for each bin of contrast that has any. */
  static List<TableRow> ofAllAndBins(
      String name,
      Origin origin,
      List<ImageScore> scores,
      Map<Measure, Published.Value> published) {
    List<TableRow> rows = new ArrayList<>();
    rows.add(new TableRow(name, origin, Optional.empty(), scores, published));
    for (ContrastBin bin : ContrastBin.values()) {
      List<ImageScore> some =
          scores.stream().filter(score -> score.bin().equals(Optional.of(bin))).toList();
      if (!some.isEmpty()) {
        rows.add(new TableRow(name, origin, Optional.of(bin), some, Map.of()));
      }
    }
    return rows;
  }

  String binWord() {
    return bin.map(ContrastBin::word).orElse("all");
  }

  Spreads spreads(Measure measure) {
    return Spreads.of(scores, measure);
  }

  long emptyCount() {
    return scores.stream().filter(ImageScore::empty).count();
  }
}
