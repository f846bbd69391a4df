package org.lexyscope.network;

import java.util.Map;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Tensor;

/** A network and its weights. It owns them: close it to free them. */
public interface Network extends AutoCloseable {
  NetworkSettings settings();

  /**
   * Runs the network; a {@link org.lexyscope.torch.TorchScope} must be open.
   *
   * @param inputNCHW N x C x H x W on this network's device, H and W multiples of {@link
   *     NetworkSettings#sizeMultiple}
   * @return logits, N x K x H x W
   */
  Tensor forward(Tensor inputNCHW);

  /** What is learnt, by name. */
  Map<String, Tensor> parameters();

  /** What is kept with the weights without being learnt: running statistics, by name. */
  Map<String, Tensor> buffers();

  /** Parameters and buffers: what a weight file holds. */
  Map<String, Tensor> state();

  /** Sets whether forward passes are for training, which matters to batch normalisation. */
  void train(boolean training);

  /** Moves all weights. Do it before an optimiser is made. */
  void moveTo(Device device, MemoryLayout layout);

  @Override
  void close();
}
