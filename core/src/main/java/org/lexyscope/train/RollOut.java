package org.lexyscope.train;

import java.util.List;
import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.EarlierFrames;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.TorchScope;

/**
 * Fills in the previous masks a network is to give by itself: frame after frame its answers to the
 * frames before, cut at a probability of a half.
 */
final class RollOut {
  private RollOut() {}

  /** The batch with its previous masks; the same batch where none is wanted. */
  static Batch completed(Batch batch, LossTensors network) {
    return batch.earlier().map(earlier -> completed(batch, earlier, network)).orElse(batch);
  }

  private static Batch completed(Batch batch, EarlierFrames earlier, LossTensors network) {
    network.network().train(false);
    List<NchwArray> frames = earlier.images();
    float[] first = masks(frames.getFirst(), network);
    float[] masks = first;
    for (NchwArray frame : frames.subList(1, frames.size())) {
      masks = masks(told(frame, masks, first, earlier), network);
    }
    return new Batch(told(batch.image(), masks, first, earlier), batch.target(), batch.weight());
  }

  /** The frame with the answer to the one before and, where that is known, to the first. */
  private static NchwArray told(
      NchwArray frame, float[] before, float[] first, EarlierFrames earlier) {
    NchwArray told =
        new NchwArray(
            frame.count(), frame.channels(), frame.height(), frame.width(), frame.values().clone());
    int pixels = frame.height() * frame.width();
    boolean hasReference = frame.channels() > EarlierFrames.REFERENCE_MASK_CHANNEL;
    for (int n = 0; n < frame.count(); n++) {
      int previous = told.start(n, EarlierFrames.PREVIOUS_MASK_CHANNEL);
      System.arraycopy(before, n * pixels, told.values(), previous, pixels);
      if (hasReference && earlier.fromStart()[n]) {
        int reference = told.start(n, EarlierFrames.REFERENCE_MASK_CHANNEL);
        System.arraycopy(first, n * pixels, told.values(), reference, pixels);
      }
    }
    return told;
  }

  /** 1 where the network sees a nucleus, else 0; N x H x W. */
  private static float[] masks(NchwArray image, LossTensors network) {
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      float[] masks = network.answer(image).toFloats();
      for (int i = 0; i < masks.length; i++) {
        masks[i] = masks[i] > 0 ? 1 : 0;
      }
      return masks;
    }
  }
}
