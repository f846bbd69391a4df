package org.lexyscope.augment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lexyscope.augment.AugmentedBatches.Share;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.Bbbc013Samples;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.SimulatedPool;
import org.lexyscope.dataset.SimulatedPoolSettings;
import org.lexyscope.dataset.SimulatedSamples;
import org.lexyscope.run.Progress;
import org.lexyscope.simulate.SeedSpace;

/**
 * The batches a training and its validation see, opened from settings.
 *
 * <p>Training draws from training wells and training seeds, validation from validation wells and
 * validation seeds, with the same augmentation; test wells and benchmark seeds are never read.
 */
public final class TrainingData implements Closeable {
  private final List<SimulatedSamples> pools = new ArrayList<>();
  private final BatchSource training;
  private final BatchSource validation;

  /** Where data lies that is not made here. */
  public record Folders(Path bbbc013, Path bbbc013Split, Path cache) {}

  private TrainingData(DataSettings settings, Folders folders, Progress progress)
      throws IOException {
    SimulatedPoolSettings ours = settings.simulated();
    SimulatedPoolSettings theirs =
        new SimulatedPoolSettings(
            settings.validationVideos(), ours.framesPerVideo(), 0, ours.fieldPx());
    training = batches(settings, folders, ours, SeedSpace.TRAINING, Part.TRAIN, progress);
    validation =
        batches(settings, folders, theirs, SeedSpace.VALIDATION, Part.VALIDATION, progress);
  }

  /** Reads the stills and renders the simulated frames unless the cache has them. */
  public static TrainingData open(DataSettings settings, Folders folders, Progress progress)
      throws IOException {
    return new TrainingData(settings, folders, progress);
  }

  private BatchSource batches(
      DataSettings settings,
      Folders folders,
      SimulatedPoolSettings pool,
      SeedSpace seeds,
      Part part,
      Progress progress)
      throws IOException {
    List<Share> shares = new ArrayList<>();
    if (settings.simulatedShare() > 0) {
      Path file = SimulatedPool.inFolder(folders.cache(), pool, seeds, progress);
      SimulatedSamples samples = new SimulatedSamples(file);
      pools.add(samples);
      shares.add(new Share(samples, settings.simulatedShare()));
    }
    if (settings.bbbc013Share() > 0) {
      List<String> wells = Bbbc013Split.read(folders.bbbc013Split()).wells(part);
      shares.add(
          new Share(
              Bbbc013Samples.read(folders.bbbc013(), wells, settings.refilledShare()),
              settings.bbbc013Share()));
    }
    return new AugmentedBatches(shares, settings.augment(), settings.batchSize(), settings.seed());
  }

  public BatchSource training() {
    return training;
  }

  public BatchSource validation() {
    return validation;
  }

  @Override
  public void close() throws IOException {
    for (SimulatedSamples pool : pools) {
      pool.close();
    }
  }
}
