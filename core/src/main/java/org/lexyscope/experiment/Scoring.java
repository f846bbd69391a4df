package org.lexyscope.experiment;

import java.io.IOException;
import java.util.List;
import org.lexyscope.run.Progress;

/** How the networks of a table are scored. */
interface Scoring {
  /** One score an image. */
  List<ImageScore> of(Masker masker, Progress progress) throws IOException;

  /** Lines to hold networks against that need none. */
  List<TableRow> baselines(TableRow.Origin origin) throws IOException;

  /** SHA-256 of the table of what is scored. */
  String dataHash() throws IOException;

  static Scoring of(ReportTable table, ExperimentSettings settings) throws IOException {
    return table.sequences() ? SequenceScoring.open(settings) : CropScoring.open(settings);
  }
}
