package org.lexyscope.dataset;

import java.util.Optional;

/**
 * What a network sees in one training step: images, what it should answer and how much each pixel
 * of the answer counts.
 *
 * @param image network input, N x C x H x W
 * @param target what each output channel should be, N x K x h x w: 0 or 1 for classes (one-hot over
 *     several), or the quantity a loss asks for; h and w are those of the network's output
 * @param weight what each pixel counts in the loss, 0 = ignored, N x 1 x h x w
 * @param earlier the frames before, where the network is to give the previous masks by itself
 */
public record Batch(
    NchwArray image, NchwArray target, NchwArray weight, Optional<EarlierFrames> earlier) {
  public Batch {
    boolean fits =
        target.count() == image.count()
            && weight.count() == image.count()
            && weight.channels() == 1
            && weight.height() == target.height()
            && weight.width() == target.width();
    if (!fits) {
      throw new IllegalArgumentException(
          "A batch needs targets and weights for its %d samples, one weight a target's pixel; found targets of %d samples, %d x %d, and weights of %d samples, %d channels, %d x %d."
              .formatted(
                  image.count(),
                  target.count(),
                  target.height(),
                  target.width(),
                  weight.count(),
                  weight.channels(),
                  weight.height(),
                  weight.width()));
    }
  }

  public Batch(NchwArray image, NchwArray target, NchwArray weight) {
    this(image, target, weight, Optional.empty());
  }
}
