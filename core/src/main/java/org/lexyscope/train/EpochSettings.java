package org.lexyscope.train;

/**
 * How long to train. An epoch is a fixed number of steps, after which the loss on the validation
 * batches is taken and a checkpoint written.
 *
 * @param count epochs at most
 * @param steps in an epoch
 * @param validationBatches batches 0 to this many of the validation source, the same every time
 * @param patience epochs without a better validation loss after which training stops early
 */
public record EpochSettings(int count, int steps, int validationBatches, int patience) {
  public EpochSettings {
    if (count < 1 || steps < 1 || validationBatches < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "Training needs at least 1 epoch, step, validation batch and epoch of patience, found %d, %d, %d and %d."
              .formatted(count, steps, validationBatches, patience));
    }
  }

  /** Steps of all epochs. */
  public long totalSteps() {
    return (long) count * steps;
  }
}
