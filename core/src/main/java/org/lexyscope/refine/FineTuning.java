package org.lexyscope.refine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lexyscope.augment.AugmentSettings;
import org.lexyscope.augment.AugmentedBatches;
import org.lexyscope.augment.LabelledFramesSettings;
import org.lexyscope.loss.CrossEntropyDiceSettings;
import org.lexyscope.run.Progress;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.train.CosineRateSettings;
import org.lexyscope.train.EngineSettings;
import org.lexyscope.train.EpochSettings;
import org.lexyscope.train.ModelWeightsSettings;
import org.lexyscope.train.OptimiserSettings;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.train.Trainer;
import org.lexyscope.train.TrainingResult;

/**
 * A short training from the weights of a model, with the loss it was trained with: at a quarter of
 * the learning rate, on changes milder than then. The weights of the epoch with the lowest loss on
 * further windows of the same frames are taken.
 *
 * @param config of the training
 * @param samples what is learnt from
 */
record FineTuning(TrainConfig config, FrameSamples samples) {
  private static final String REFINED = "-refined";
  private static final double DICE_SHARE = 0.3;
  private static final double LEARNING_RATE = 5e-4;
  private static final double WEIGHT_DECAY = 1e-4;
  private static final double FINAL_FRACTION = 0.01;
  private static final int MOST_WARMUP_STEPS = 20;
  private static final int EPOCH_STEPS = 25;
  private static final int VALIDATION_BATCHES = 4;
  private static final int BATCH_SIZE = 8;
  private static final double PAST_SHARE = 0.2;
  private static final long SEED = 7;

  /**
   * A fine-tuning on some labelled frames.
   *
   * @param labelled the frames learnt from
   * @param seen the same frames, in the same order
   */
  static FineTuning of(
      RefineConfig settings,
      StartingModel model,
      LabelledVideo labelled,
      List<FrameSamples.Seen> seen) {
    AugmentSettings augment = LabelledFramesSettings.mild(model.diameterPx());
    double pastShare = model.isAlone() ? 0 : PAST_SHARE;
    LabelledFramesSettings data =
        new LabelledFramesSettings(
            labelled.video().name(),
            labelled.frames().stream().map(LabelledFrame::frame).toList(),
            labelled.truthHash(),
            model.words(),
            model.planes(),
            model.classes(),
            pastShare,
            model.diameterPx(),
            augment,
            BATCH_SIZE,
            SEED);
    TrainConfig config =
        new TrainConfig(
            refined(model.description().name()),
            SEED,
            data,
            model.description().network(),
            new CrossEntropyDiceSettings(Collections.nCopies(model.classes(), 1.0), DICE_SHARE),
            optimiser(settings.steps()),
            epochs(settings.steps()),
            new EngineSettings("auto", settings.threads(), false, MemoryLayout.CONTIGUOUS),
            Optional.of(new ModelWeightsSettings(model.folder())));
    return new FineTuning(config, new FrameSamples(seen, pastShare, augment));
  }

  /** A model that is refined again keeps its name; fingerprints tell the two apart. */
  private static String refined(String name) {
    return name.endsWith(REFINED) ? name : name + REFINED;
  }

  private static OptimiserSettings optimiser(int steps) {
    int warmupSteps = Math.min(MOST_WARMUP_STEPS, steps / 10);
    return new OptimiserSettings(
        LEARNING_RATE, WEIGHT_DECAY, new CosineRateSettings(warmupSteps, FINAL_FRACTION));
  }

  private static EpochSettings epochs(int steps) {
    int count = Math.ceilDiv(steps, EPOCH_STEPS);
    return new EpochSettings(count, Math.ceilDiv(steps, count), VALIDATION_BATCHES, count);
  }

  /**
   * Trains in a folder.
   *
   * @param resume whether to go on from a checkpoint that stands there
   */
  TrainingResult run(Path folder, boolean resume, Progress progress) throws IOException {
    try (Trainer trainer = new Trainer(config, batches(SEED), batches(SEED + 1), folder)) {
      if (resume) {
        trainer.resume();
      }
      return trainer.train(progress);
    }
  }

  private AugmentedBatches batches(long seed) {
    LabelledFramesSettings data = (LabelledFramesSettings) config.data();
    return new AugmentedBatches(
        List.of(new AugmentedBatches.Share(samples, 1)),
        data.augment(),
        data.planes(),
        data.classes(),
        data.batchSize(),
        seed);
  }
}
