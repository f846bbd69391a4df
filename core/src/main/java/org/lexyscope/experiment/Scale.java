package org.lexyscope.experiment;

import java.util.Locale;
import org.lexyscope.train.EpochSettings;

/** How large an experiment is. */
public enum Scale {
  /** As published: full width, the optimiser and the epochs of the report, for a GPU. */
  PAPER(64, 1, 1e-4, 32),
  /** Base 16, a quarter of the encoders' width, minutes a network on two cores. */
  SMALL(16, 0.25, 1e-3, 8),
  /** Seconds a network: whether everything runs. */
  SMOKE(2, 1.0 / 32, 1e-3, 2);

  private static final int PAPER_TRAINING_CROPS = 27_154;
  private static final int PAPER_VALIDATION_CROPS = 3_372;

  private final int plainBase;
  private final double encoderWidth;
  private final double learningRate;
  private final int batchSize;

  Scale(int plainBase, double encoderWidth, double learningRate, int batchSize) {
    this.plainBase = plainBase;
    this.encoderWidth = encoderWidth;
    this.learningRate = learningRate;
    this.batchSize = batchSize;
  }

  int plainBase() {
    return plainBase;
  }

  double encoderWidth() {
    return encoderWidth;
  }

  double learningRate() {
    return learningRate;
  }

  int batchSize() {
    return batchSize;
  }

  /** How long one network is trained; the same number of steps for every encoder and loss. */
  EpochSettings epochs(NetworkKind network) {
    return switch (this) {
      case PAPER -> {
        int epochs = network == NetworkKind.SIAM_NET ? 50 : 100;
        yield new EpochSettings(
            epochs,
            Math.ceilDiv(PAPER_TRAINING_CROPS, batchSize),
            Math.ceilDiv(PAPER_VALIDATION_CROPS, batchSize),
            epochs);
      }
      case SMALL -> new EpochSettings(10, 30, 6, 10);
      case SMOKE -> new EpochSettings(2, 2, 1, 2);
    };
  }

  /** The word used for folders and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
