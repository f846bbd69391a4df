package org.lexyscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lexyscope.augment.DataFolders;
import org.lexyscope.augment.DataSettings;
import org.lexyscope.augment.TrainingData;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.run.RunFolder.IfNotEmpty;
import org.lexyscope.run.StrictJson;
import org.lexyscope.segment.ModelDescription;
import org.lexyscope.segment.ModelFolder;
import org.lexyscope.train.TrainConfig;
import org.lexyscope.train.TrainingJob;

/**
 * The networks of an experiment, one run folder each: trained when they are asked for the first
 * time, opened afterwards. A training that was stopped goes on.
 */
final class TrainedNetworks {
  private final Path folder;
  private final DataFolders data;
  private final Map<DataSettings, Map<String, String>> hashes = new HashMap<>();

  /**
   * @param folder of all networks
   * @param from what they learn from
   */
  TrainedNetworks(Path folder, ExperimentFolders from) {
    this.folder = folder;
    Path crops = from.crops();
    this.data = new DataFolders(crops, crops, crops, from.lexy(), crops, crops, from.out());
  }

  /** Where a network's run lies. */
  Path run(TrainConfig config) {
    return folder.resolve(config.name());
  }

  /** Where its model lies once it is trained. */
  Path model(TrainConfig config) {
    return run(config).resolve(TrainingJob.MODEL);
  }

  /** Whether a network is trained. */
  boolean isTrained(TrainConfig config) throws IOException {
    return RunFolder.stateOf(run(config)).equals("done");
  }

  /**
   * The trained network, trained now if it is not yet.
   *
   * @throws IOException if training fails, or the network in its folder had other settings or other
   *     data
   */
  ModelFolder get(TrainConfig config, Progress progress) throws IOException {
    Path run = run(config);
    if (isTrained(config)) {
      ModelFolder model = ModelFolder.open(model(config));
      requireSame(run, config, model.description());
      return model;
    }
    IfNotEmpty ifNotEmpty = Files.exists(run) ? IfNotEmpty.RESUME : IfNotEmpty.REFUSE;
    return new TrainingJob(config, data).run(run, ifNotEmpty, progress);
  }

  /** How many threads trained it, and on which device, does not matter. */
  private void requireSame(Path run, TrainConfig config, ModelDescription model)
      throws IOException {
    JsonNode were = withoutEngine(model.training());
    JsonNode are = withoutEngine(StrictJson.toTree(config));
    if (!StrictJson.isSame(were.toString(), are.toString())) {
      throw new IOException(
          "[%s] holds a network trained with other settings. It had %s; now they are %s. Move it away to train anew, or give another --out."
              .formatted(run, were, are));
    }
    Map<String, String> hashes = hashes(config.data());
    if (!model.dataHashes().equals(hashes)) {
      throw new IOException(
          "[%s] holds a network trained on other data. It had %s; the data given now have %s. Move it away to train anew, or give another --out."
              .formatted(run, model.dataHashes(), hashes));
    }
  }

  private static JsonNode withoutEngine(JsonNode config) {
    ObjectNode copy = config.deepCopy();
    copy.remove("engine");
    return copy;
  }

  /** Data are read once an experiment. */
  private Map<String, String> hashes(DataSettings settings) throws IOException {
    Map<String, String> known = hashes.get(settings);
    if (known != null) {
      return known;
    }
    try (TrainingData opened = TrainingData.open(settings, data, Progress.NONE)) {
      Map<String, String> read = opened.hashes();
      hashes.put(settings, read);
      return read;
    }
  }
}
