package org.lexyscope.train;

import java.util.List;
import java.util.Optional;
import org.lexyscope.augment.DataSettings;
import org.lexyscope.augment.LabelledFramesSettings;
import org.lexyscope.augment.NucleusDataSettings;
import org.lexyscope.loss.CrossEntropyDiceSettings;
import org.lexyscope.loss.LossSettings;
import org.lexyscope.network.NetworkSettings;
import org.lexyscope.network.Normalisation;
import org.lexyscope.network.UNetSettings;
import org.lexyscope.torch.MemoryLayout;

/**
 * All settings of a training.
 *
 * @param name what the model will be called
 * @param seed of the initial weights
 * @param data what is learnt from
 * @param network what is trained
 * @param loss what is made small; must fit the network's output
 * @param optimiser how
 * @param epochs how long
 * @param engine where
 * @param start what the weights start from; at random when absent
 */
public record TrainConfig(
    String name,
    long seed,
    DataSettings data,
    NetworkSettings network,
    LossSettings loss,
    OptimiserSettings optimiser,
    EpochSettings epochs,
    EngineSettings engine,
    Optional<InitialWeightsSettings> start) {
  /** The bundled U-Net that looks at frames alone, trained on two CPU cores. */
  public static final TrainConfig FRAMES =
      new TrainConfig(
          "frames",
          1,
          NucleusDataSettings.DEFAULT,
          new UNetSettings(1, 3, 16, 4, Normalisation.BATCH),
          new CrossEntropyDiceSettings(List.of(1.0, 1.0, 1.0), 0.3),
          new OptimiserSettings(2e-3, 1e-4, new CosineRateSettings(100, 0.01)),
          new EpochSettings(52, 100, 8, 52),
          new EngineSettings("auto", 2, false, MemoryLayout.CONTIGUOUS));

  /** A training from random weights. */
  public TrainConfig(
      String name,
      long seed,
      DataSettings data,
      NetworkSettings network,
      LossSettings loss,
      OptimiserSettings optimiser,
      EpochSettings epochs,
      EngineSettings engine) {
    this(name, seed, data, network, loss, optimiser, epochs, engine, Optional.empty());
  }

  public TrainConfig {
    if (!loss.fits(network.outputChannels())) {
      throw new IllegalArgumentException(
          "The loss %s does not fit a network with %d output channels."
              .formatted(loss, network.outputChannels()));
    }
  }

  /**
   * Checks that the network takes and gives what the data has; a trainer that is handed batches of
   * its own does not ask.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void requireChannelsOfData() {
    if (data instanceof NucleusDataSettings nuclei) {
      checkChannels(network, nuclei.planes(), nuclei.classes());
    }
    if (data instanceof LabelledFramesSettings frames) {
      checkChannels(network, frames.planes(), frames.classes());
    }
  }

  private static void checkChannels(NetworkSettings network, int planes, int classes) {
    check("input channels", network.inputChannels(), "data.planes", planes);
    check("output channels", network.outputChannels(), "data.classes", classes);
  }

  private static void check(String what, int found, String whose, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "The network has %d %s; %s is %d. Make them equal."
              .formatted(found, what, whose, expected));
    }
  }
}
