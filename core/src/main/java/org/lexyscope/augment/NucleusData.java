package org.lexyscope.augment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.augment.AugmentedBatches.Share;
import org.lexyscope.dataset.BatchSource;
import org.lexyscope.dataset.Bbbc013Samples;
import org.lexyscope.dataset.Bbbc013Split;
import org.lexyscope.dataset.Part;
import org.lexyscope.dataset.SimulatedPool;
import org.lexyscope.dataset.SimulatedPoolSettings;
import org.lexyscope.dataset.SimulatedSamples;
import org.lexyscope.run.ContentHash;
import org.lexyscope.run.Progress;
import org.lexyscope.simulate.SeedSpace;

/**
 * Batches of simulated frames and stills.
 *
 * <p>Training draws from training wells and training seeds, validation from validation wells and
 * validation seeds, with the same augmentation; test wells and benchmark seeds are never read.
 */
final class NucleusData implements TrainingData {
  private final NucleusDataSettings settings;
  private final DataFolders folders;
  private final List<SimulatedSamples> pools = new ArrayList<>();
  private final BatchSource training;
  private final BatchSource validation;

  /** Reads the stills and renders the simulated frames unless the cache has them. */
  NucleusData(NucleusDataSettings settings, DataFolders folders, Progress progress)
      throws IOException {
    this.settings = settings;
    this.folders = folders;
    SimulatedPoolSettings ours = settings.simulated();
    SimulatedPoolSettings theirs =
        new SimulatedPoolSettings(
            settings.validationVideos(), ours.framesPerVideo(), 0, ours.fieldPx());
    training = batches(ours, SeedSpace.TRAINING, Part.TRAIN, progress);
    validation = batches(theirs, SeedSpace.VALIDATION, Part.VALIDATION, progress);
  }

  private BatchSource batches(
      SimulatedPoolSettings pool, SeedSpace seeds, Part part, Progress progress)
      throws IOException {
    List<Share> shares = new ArrayList<>();
    if (settings.simulatedShare() > 0) {
      Path file = SimulatedPool.inFolder(folders.cache(), pool, seeds, progress);
      SimulatedSamples samples = new SimulatedSamples(file, settings.pastShare());
      pools.add(samples);
      shares.add(new Share(samples, settings.simulatedShare()));
    }
    if (settings.bbbc013Share() > 0) {
      List<String> wells = Bbbc013Split.read(folders.bbbc013Split()).wells(part);
      shares.add(
          new Share(
              Bbbc013Samples.read(
                  folders.bbbc013(), wells, settings.refilledShare(), settings.pastShare()),
              settings.bbbc013Share()));
    }
    return new AugmentedBatches(
        shares,
        settings.augment(),
        settings.planes(),
        settings.classes(),
        settings.batchSize(),
        settings.seed());
  }

  @Override
  public BatchSource training() {
    return training;
  }

  @Override
  public BatchSource validation() {
    return validation;
  }

  @Override
  public Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    if (settings.bbbc013Share() > 0) {
      hashes.put("bbbc013", ContentHash.of(folders.bbbc013()));
      hashes.put("bbbc013-split", ContentHash.of(folders.bbbc013Split()));
    }
    return hashes;
  }

  @Override
  public void close() throws IOException {
    for (SimulatedSamples pool : pools) {
      pool.close();
    }
  }
}
