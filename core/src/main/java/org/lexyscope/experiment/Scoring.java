package org.lexyscope.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lexyscope.run.Progress;

/** How the networks of a table are scored. */
interface Scoring {
  /** One score an image. */
  List<ImageScore> of(Masker masker, Progress progress) throws IOException;

  /** Lines to hold networks against that need none. */
  List<TableRow> baselines(TableRow.Origin origin) throws IOException;

  /** Copies of a network's first answer, scored against all later frames, where there are any. */
  default Optional<ScoredNetworks.Scorer> copiesOfFirstAnswer() {
    return Optional.empty();
  }

  /** SHA-256 of the table of what is scored. */
  String dataHash() throws IOException;

  static Scoring of(ReportTable table, ExperimentSettings settings) throws IOException {
    return table.sequences() ? SequenceScoring.open(settings) : CropScoring.open(settings);
  }
}
