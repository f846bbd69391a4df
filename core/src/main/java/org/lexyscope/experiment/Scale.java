package org.lexyscope.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lexyscope.network.Normalisation;
import org.lexyscope.train.ConstantRateSettings;
import org.lexyscope.train.CosineRateSettings;
import org.lexyscope.train.EpochSettings;
import org.lexyscope.train.OptimiserSettings;
import org.lexyscope.train.ScheduleSettings;

/** How large an experiment is. */
public enum Scale {
  /** As published: full width, the optimiser and the epochs of the report, for a GPU. */
  PAPER(64, 1, 1e-4, 32),
  /**
   * Base 16, a quarter of the encoders' width, minutes a network on two cores. So few steps teach
   * networks without normalisation nothing, so the plain parts have batch normalisation here, and
   * the learning rate falls.
   */
  SMALL(16, 0.25, 1e-3, 4),
  /** Seconds a network: whether everything runs. */
  SMOKE(2, 1.0 / 32, 1e-3, 2);

  private static final int WARMUP_STEPS = 50;
  private static final int LEXY_FRAMES = 280;
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

  int batchSize() {
    return batchSize;
  }

  /** As published nothing is normalised but what ResNet34 normalises itself. */
  Normalisation normalisation() {
    return this == PAPER ? Normalisation.NONE : Normalisation.BATCH;
  }

  OptimiserSettings optimiser() {
    ScheduleSettings schedule =
        this == PAPER ? new ConstantRateSettings() : new CosineRateSettings(WARMUP_STEPS, 0.02);
    return new OptimiserSettings(learningRate, 0, schedule);
  }

  /** How long one network is trained; the same number of steps for every encoder and loss. */
  EpochSettings epochs(NetworkKind network, Protocol protocol) {
    return switch (this) {
      case PAPER -> {
        int epochs = network == NetworkKind.SIAM_NET ? 50 : 100;
        yield new EpochSettings(
            epochs,
            Math.ceilDiv(PAPER_TRAINING_CROPS, batchSize),
            Math.ceilDiv(PAPER_VALIDATION_CROPS, batchSize),
            epochs);
      }
      case SMALL -> new EpochSettings(10, protocol == Protocol.PUBLISHED ? 48 : 64, 12, 10);
      case SMOKE -> new EpochSettings(2, 2, 1, 2);
    };
  }

  /**
   * One fit of Table 7: 10 epochs as published, of as many steps as the frames of nine cells make.
   */
  EpochSettings lexyEpochs() {
    return switch (this) {
      case PAPER, SMALL ->
          new EpochSettings(10, Math.ceilDiv(LEXY_FRAMES, batchSize * shorter()), 4, 10);
      case SMOKE -> new EpochSettings(1, 2, 1, 1);
    };
  }

  /** At a small scale an epoch of LEXY is cut short. */
  private int shorter() {
    return this == PAPER ? 1 : 7;
  }

  int mostTestCrops() {
    return this == SMOKE ? 8 : Integer.MAX_VALUE;
  }

  int mostTestSequences() {
    return switch (this) {
      case PAPER -> Integer.MAX_VALUE;
      case SMALL -> 48;
      case SMOKE -> 2;
    };
  }

  /** At most so many of a list, evenly spaced over it. */
  static <T> List<T> evenly(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    return IntStream.range(0, most)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
        .toList();
  }

  /** The word used for folders and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
