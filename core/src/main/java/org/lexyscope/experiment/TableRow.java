package org.lexyscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexyscope.evaluate.ContrastBin;
import org.lexyscope.run.Build;
import org.lexyscope.train.TrainConfig;

/**
 * One line of a table: a network, or a baseline, on the images of one contrast bin.
 *
 * @param name what is scored, as the report names it: encoder and loss
 * @param origin what made it: steps, seed, commit, hash of the data
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
  record Origin(long steps, long seed, String commit, String dataHash) {
    static Origin of(TrainConfig config, String dataHash) {
      return new Origin(
          (long) config.epochs().count() * config.epochs().steps(),
          config.seed(),
          Build.current().commit(),
          dataHash);
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
