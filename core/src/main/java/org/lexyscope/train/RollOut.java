package org.lexyscope.train;

import java.util.Optional;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.EarlierFrames;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.TorchScope;

/**
 * Fills in the previous masks a network is to give by itself: its answer to the frames before, cut
 * at a probability of a half.
 */
final class RollOut {
  private RollOut() {}

  /** The batch with its previous masks; the same batch where none is wanted. */
  static Batch completed(Batch batch, LossTensors network) {
    Optional<EarlierFrames> earlier = batch.earlier();
    return earlier.isEmpty() ? batch : completed(batch, earlier.get(), network);
  }

  private static Batch completed(Batch batch, EarlierFrames earlier, LossTensors network) {
    float[] logits = logits(earlier.image(), network);
    NchwArray image = batch.image();
    float[] values = image.values().clone();
    int pixels = image.height() * image.width();
    for (int n = 0; n < image.count(); n++) {
      int start = image.start(n, EarlierFrames.PREVIOUS_MASK_CHANNEL);
      for (int i = 0; earlier.wanted()[n] && i < pixels; i++) {
        values[start + i] = logits[n * pixels + i] > 0 ? 1 : 0;
      }
    }
    NchwArray filled =
        new NchwArray(image.count(), image.channels(), image.height(), image.width(), values);
    return new Batch(filled, batch.target(), batch.weight());
  }

  private static float[] logits(NchwArray image, LossTensors network) {
    network.network().train(false);
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      return network.answer(image).toFloats();
    }
  }
}
