package org.lexyscope.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.train.StepTime;
import org.lexyscope.train.TrainConfig;

/** The trainings of a piece with their sizes and an estimate of their time on this machine. */
public record ExperimentPlan(List<Step> steps) {
  /**
   * A training.
   *
   * @param name of its run folder
   * @param parameters what the network learns
   * @param batchSize crops a step
   * @param trained whether it is done already
   * @param seconds about how long it takes, from a step measured on this machine
   */
  public record Step(
      String name,
      long parameters,
      int epochs,
      long steps,
      int batchSize,
      boolean trained,
      double seconds) {}

  public ExperimentPlan {
    steps = List.copyOf(steps);
  }

  static ExperimentPlan of(List<PlannedTraining> trainings, TrainedNetworks networks)
      throws IOException {
    Map<NetworkSettings, StepTime> measured = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (PlannedTraining training : trainings) {
      TrainConfig config = training.config();
      StepTime time = measured.computeIfAbsent(config.network(), key -> StepTime.measure(config));
      int batch = config.data().batchSize();
      long count = (long) config.epochs().count() * config.epochs().steps();
      steps.add(
          new Step(
              config.name(),
              time.parameters(),
              config.epochs().count(),
              count,
              batch,
              networks.isTrained(config),
              count * batch * time.secondsAnImage()));
    }
    return new ExperimentPlan(steps);
  }

  /** Of what is not trained yet. */
  public double seconds() {
    return steps.stream().filter(step -> !step.trained()).mapToDouble(Step::seconds).sum();
  }
}
