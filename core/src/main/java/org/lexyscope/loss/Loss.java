package org.lexyscope.loss;

import org.lexyscope.torch.Tensor;

/** A number to make small. */
public interface Loss {
  /**
   * Computes the loss; a {@link org.lexyscope.torch.TorchScope} must be open.
   *
   * @param logitsNKHW float32, before any sigmoid or softmax
   * @param targetNKHW what each channel should be: 0 or 1, one-hot over K for several classes, or
   *     the quantity the loss asks for
   * @param weightN1HW what each pixel counts, 0 = ignored
   * @return a tensor of one element
   */
  Tensor of(Tensor logitsNKHW, Tensor targetNKHW, Tensor weightN1HW);
}
