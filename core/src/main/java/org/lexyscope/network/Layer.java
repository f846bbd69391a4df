package org.lexyscope.network;

import org.lexyscope.torch.Tensor;

/** One step of a network: a tensor N x C x H x W to another. */
interface Layer {
  Tensor forward(Tensor inputNCHW, boolean training);
}
