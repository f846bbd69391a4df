package org.lexyscope.train;

import java.util.List;
import java.util.Map;
import org.lexyscope.torch.StoredTensor;

/**
 * What a training gave.
 *
 * @param losses one a finished epoch, in order
 * @param bestEpoch the epoch of the lowest validation loss, from 1
 * @param weights of that epoch: parameters and buffers by name
 */
public record TrainingResult(
    List<EpochLoss> losses, int bestEpoch, Map<String, StoredTensor> weights) {
  public TrainingResult {
    losses = List.copyOf(losses);
  }

  /** The lowest validation loss. */
  public double bestValidation() {
    return losses.get(bestEpoch - 1).validation();
  }
}
