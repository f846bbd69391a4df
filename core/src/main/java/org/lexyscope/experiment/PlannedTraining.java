package org.lexyscope.experiment;

import org.lexyscope.train.TrainConfig;

/**
 * A network that a piece of the experiment needs.
 *
 * @param name what tables and legends call it
 */
record PlannedTraining(String name, Configuration row, TrainConfig config) {
  static PlannedTraining of(Configuration row, ExperimentSettings settings) {
    return new PlannedTraining(row.name(), row, settings.training(row));
  }
}
