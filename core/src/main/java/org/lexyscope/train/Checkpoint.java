package org.lexyscope.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;

/**
 * All a training needs to go on as if it had never stopped, in one file: weights, the optimiser's
 * state, the best weights so far, the losses of the finished epochs. The batches need nothing: a
 * {@link org.lexyscope.dataset.BatchSource} makes them from their number.
 *
 * @param config the settings as JSON; a resumed training must have the same
 * @param weights of the last finished epoch
 * @param optimiser its state after that epoch
 * @param best weights of the epoch with the lowest validation loss
 * @param bestEpoch that epoch, from 1
 * @param losses of the finished epochs
 */
record Checkpoint(
    String config,
    Map<String, StoredTensor> weights,
    Map<String, StoredTensor> optimiser,
    Map<String, StoredTensor> best,
    int bestEpoch,
    List<EpochLoss> losses) {
  private static final int COLUMNS = 5;

  void write(Path file) throws IOException {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    weights.forEach((name, tensor) -> tensors.put("network." + name, tensor));
    optimiser.forEach((name, tensor) -> tensors.put("optimiser." + name, tensor));
    best.forEach((name, tensor) -> tensors.put("best." + name, tensor));
    tensors.put("losses", StoredTensor.ofLongs(lossBits(), losses.size(), COLUMNS));
    SafeTensors.write(
        file, tensors, Map.of("config", config, "bestEpoch", String.valueOf(bestEpoch)));
  }

  static Checkpoint read(Path file) throws IOException {
    Map<String, StoredTensor> tensors = SafeTensors.read(file);
    Map<String, String> metadata = SafeTensors.readMetadata(file);
    StoredTensor losses = tensors.get("losses");
    String config = metadata.get("config");
    String bestEpoch = metadata.get("bestEpoch");
    if (losses == null || config == null || bestEpoch == null) {
      throw new IOException(
          "[%s] is no checkpoint of a training: it lacks losses, config or bestEpoch."
              .formatted(file));
    }
    return new Checkpoint(
        config,
        withPrefix("network.", tensors),
        withPrefix("optimiser.", tensors),
        withPrefix("best.", tensors),
        Integer.parseInt(bestEpoch),
        losses(losses.longs()));
  }

  private static Map<String, StoredTensor> withPrefix(
      String prefix, Map<String, StoredTensor> tensors) {
    Map<String, StoredTensor> found = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), tensor);
          }
        });
    return found;
  }

  /** Numbers as their bits, so that nothing is rounded. */
  private long[] lossBits() {
    long[] bits = new long[losses.size() * COLUMNS];
    for (int row = 0; row < losses.size(); row++) {
      EpochLoss loss = losses.get(row);
      bits[row * COLUMNS] = loss.epoch();
      bits[row * COLUMNS + 1] = loss.step();
      bits[row * COLUMNS + 2] = Double.doubleToLongBits(loss.learningRate());
      bits[row * COLUMNS + 3] = Double.doubleToLongBits(loss.training());
      bits[row * COLUMNS + 4] = Double.doubleToLongBits(loss.validation());
    }
    return bits;
  }

  private static List<EpochLoss> losses(long[] bits) {
    List<EpochLoss> losses = new ArrayList<>();
    for (int at = 0; at < bits.length; at += COLUMNS) {
      losses.add(
          new EpochLoss(
              Math.toIntExact(bits[at]),
              bits[at + 1],
              Double.longBitsToDouble(bits[at + 2]),
              Double.longBitsToDouble(bits[at + 3]),
              Double.longBitsToDouble(bits[at + 4])));
    }
    return losses;
  }
}
