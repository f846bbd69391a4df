package org.lexyscope.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.loss.Losses;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.run.Progress;
import org.lexyscope.run.StrictJson;
import org.lexyscope.torch.Adam;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;
import org.lexyscope.torch.Weights;

/**
 * The training loop: epochs of steps, the loss on validation batches and a checkpoint after each,
 * until the last epoch or until the validation loss has not fallen for {@code patience} epochs.
 *
 * <p>A training that was stopped or killed and resumed gives the losses of one that never was, to
 * the last bit on the same machine.
 */
public final class Trainer implements AutoCloseable {
  /** The file in the training's folder from which it goes on. */
  public static final String CHECKPOINT = "checkpoint.safetensors";

  /** The files a training writes into its folder. */
  public static final List<String> FILES = List.of(CHECKPOINT, LossCurve.TABLE, LossCurve.PICTURE);

  private final TrainConfig config;
  private final BatchSource training;
  private final BatchSource validation;
  private final Path folder;
  private final Network network;
  private final Adam adam;
  private final LossTensors loss;
  private final List<EpochLoss> losses = new ArrayList<>();
  private Map<String, StoredTensor> best = Map.of();
  private int bestEpoch;

  /**
   * @param training batches to learn from, asked for in order without end
   * @param validation batches to judge by; the first few, the same every time
   * @param folder existing; checkpoint and loss curve are written there
   * @throws IOException if the weights to start from cannot be had
   */
  public Trainer(TrainConfig config, BatchSource training, BatchSource validation, Path folder)
      throws IOException {
    this.config = config;
    this.training = training;
    this.validation = validation;
    this.folder = folder;
    TorchRuntime.useThreads(config.engine().threads());
    Device device = Device.named(config.engine().device());
    network = network(config);
    network.moveTo(device, config.engine().layout());
    adam = new Adam(network.parameters(), config.optimiser().penalties());
    loss = new LossTensors(network, Losses.build(config.loss()), device, config.engine());
  }

  private static Network network(TrainConfig config) throws IOException {
    Network network = Networks.build(config.network(), config.seed());
    try {
      if (config.start().isPresent()) {
        InitialWeights.load(network, config.start().get());
      }
      return network;
    } catch (IOException | RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /** The device that was taken. */
  public Device device() {
    return loss.device();
  }

  /**
   * Takes up the checkpoint in the folder; without one, training starts from the beginning.
   *
   * @return epochs already finished
   * @throws IOException if the checkpoint is broken or was made with other settings
   */
  public int resume() throws IOException {
    Path file = folder.resolve(CHECKPOINT);
    if (!Files.exists(file)) {
      return 0;
    }
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!StrictJson.isSame(checkpoint.config(), configText())) {
      throw new IOException(
          "[%s] was made with other settings: %s. Resume with those, or train into a new folder."
              .formatted(file, checkpoint.config()));
    }
    Weights.load(network.state(), checkpoint.weights());
    adam.restore(checkpoint.optimiser());
    best = checkpoint.best();
    bestEpoch = checkpoint.bestEpoch();
    losses.addAll(checkpoint.losses());
    return losses.size();
  }

  /**
   * Trains to the end.
   *
   * @param progress told of each step; what it throws, a {@link
   *     java.util.concurrent.CancellationException} for one, ends training between two steps, and
   *     the finished epochs are saved
   * @throws IOException if a batch cannot be made, a file cannot be written, or the loss is no
   *     longer a number
   */
  public TrainingResult train(Progress progress) throws IOException {
    EpochSettings epochs = config.epochs();
    try (Prefetch batches = new Prefetch(training, (long) losses.size() * epochs.steps())) {
      while (losses.size() < epochs.count() && !patienceIsOver()) {
        double trained = epoch(batches, progress);
        finishEpoch(trained, validate());
      }
    }
    return new TrainingResult(losses, bestEpoch, best);
  }

  private boolean patienceIsOver() {
    return losses.size() - bestEpoch >= config.epochs().patience();
  }

  /** The mean loss over one epoch of steps. */
  private double epoch(Prefetch batches, Progress progress) throws IOException {
    int steps = config.epochs().steps();
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      long done = (long) losses.size() * steps + step;
      sum += step(batches, done);
      progress.update("training", done + 1, config.epochs().totalSteps());
    }
    return sum / steps;
  }

  /** libtorch's generator, which dropout draws from, is seeded anew, so that resuming is exact. */
  private double step(Prefetch batches, long done) throws IOException {
    TorchRuntime.seed(config.seed() + done);
    Batch batch = RollOut.completed(batches.next(), loss);
    network.train(true);
    try (TorchScope scope = TorchScope.open()) {
      Tensor value = loss.of(batch);
      value.backward();
      adam.step(learningRate(done));
      double number = value.item();
      if (!Double.isFinite(number)) {
        throw new IOException(
            "The loss is %s at step %d. Lower the learning rate (now %s), or look for NaN in the data."
                .formatted(number, done + 1, config.optimiser().learningRate()));
      }
      return number;
    }
  }

  private double learningRate(long step) {
    OptimiserSettings optimiser = config.optimiser();
    return optimiser.learningRate()
        * optimiser.schedule().factor(step, config.epochs().totalSteps());
  }

  private double validate() throws IOException {
    network.train(false);
    int batches = config.epochs().validationBatches();
    double sum = 0;
    for (int index = 0; index < batches; index++) {
      Batch batch = RollOut.completed(validation.batch(index), loss);
      try (TorchScope scope = TorchScope.open();
          NoGrad noGrad = NoGrad.open()) {
        sum += loss.of(batch).item();
      }
    }
    return sum / batches;
  }

  private void finishEpoch(double trained, double validated) throws IOException {
    int epoch = losses.size() + 1;
    long step = (long) epoch * config.epochs().steps();
    losses.add(new EpochLoss(epoch, step, learningRate(step - 1), trained, validated));
    Map<String, StoredTensor> weights = Weights.store(network.state());
    if (bestEpoch == 0 || validated < losses.get(bestEpoch - 1).validation()) {
      bestEpoch = epoch;
      best = weights;
    }
    new Checkpoint(configText(), weights, adam.state(), best, bestEpoch, losses)
        .write(folder.resolve(CHECKPOINT));
    LossCurve.write(losses, bestEpoch, folder);
  }

  private String configText() {
    return StrictJson.toTree(config).toString();
  }

  @Override
  public void close() {
    adam.close();
    network.close();
  }
}
