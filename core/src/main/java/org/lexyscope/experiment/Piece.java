package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked for: tables and figures of the report, and what explains them. */
public enum Piece {
  TABLE1,
  TABLE2,
  TABLE3,
  TABLE4,
  TABLE5,
  TABLE6,
  /** LEXY, one cell held out after the other, with Supplementary Figure 4. */
  TABLE7,
  /** The validation losses of the three networks. */
  FIGURE7_9,
  /** Supplementary Figures 1 to 3. */
  SUPPLEMENT,
  /** Track-Net and Siam-Net with earlier masks as published and corrected, on the same data. */
  PREVIOUS_MASKS;

  /** The word on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The piece of a word. */
  public static Optional<Piece> ofKey(String key) {
    return Arrays.stream(values()).filter(piece -> piece.key().equals(key)).findFirst();
  }

  /** Whether it scores networks on sequences. */
  public boolean needsSequences() {
    return this == SUPPLEMENT
        || this == PREVIOUS_MASKS
        || table().filter(ReportTable::sequences).isPresent();
  }

  Optional<ReportTable> table() {
    return Arrays.stream(ReportTable.values())
        .filter(table -> table.name().equals(name()))
        .findFirst();
  }

  /** The networks it needs, by what they are trained with. */
  List<PlannedTraining> trainings(ExperimentSettings settings, TrainedNetworks networks)
      throws IOException {
    List<PlannedTraining> trainings = new ArrayList<>();
    switch (this) {
      case TABLE7 -> trainings.addAll(LexyJob.trainings(settings, networks));
      case PREVIOUS_MASKS -> PreviousMaskJob.lines(settings).forEach(trainings::add);
      case FIGURE7_9, SUPPLEMENT -> {
        for (NetworkKind network : NetworkKind.values()) {
          Configuration.of(network, settings.protocol())
              .forEach(row -> trainings.add(PlannedTraining.of(row, settings)));
        }
      }
      default ->
          table()
              .orElseThrow()
              .rows(settings.protocol())
              .forEach(row -> trainings.add(PlannedTraining.of(row, settings)));
    }
    return trainings;
  }
}
