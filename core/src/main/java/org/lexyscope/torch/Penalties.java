package org.lexyscope.torch;

/**
 * What keeps weights small in {@link Adam}.
 *
 * @param weightDecay of every parameter, decoupled from its gradient; 0 for none
 * @param l1 lambda of {@code lambda sum |theta|} over the weights: its gradient {@code lambda
 *     sign(theta)} joins that of the loss; 0 for none
 * @param l2 lambda of {@code lambda / 2 sum theta^2} over the weights: its gradient {@code lambda
 *     theta} joins that of the loss, as PyTorch's Adam has it; 0 for none
 */
public record Penalties(double weightDecay, double l1, double l2) {
  public Penalties {
    if (!(weightDecay >= 0) || !(l1 >= 0) || !(l2 >= 0)) {
      throw new IllegalArgumentException(
          "Weight decay, l1 and l2 are at least 0, found %s, %s and %s."
              .formatted(weightDecay, l1, l2));
    }
  }
}
