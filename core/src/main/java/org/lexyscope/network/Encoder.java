package org.lexyscope.network;

import java.util.List;
import org.lexyscope.torch.Tensor;

/** The path down: an image to features of ever more channels and ever fewer pixels. */
interface Encoder {
  /**
   * What an encoder gives.
   *
   * @param skips features that are handed across to the path up, finest first, each half the size
   *     of the one before
   * @param deepest the last of them, halved once more
   */
  record Features(List<Tensor> skips, Tensor deepest) {
    public Features {
      skips = List.copyOf(skips);
    }
  }

  /** Runs the encoder; the features belong to the scope that is open. */
  Features forward(Tensor inputNCHW, boolean training);
}
