package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * Cellpose's network (Stringer, Wang, Michaelos and Pachitariu, Nature Methods 18, 100-106, 2021):
 * a residual U-Net that adds instead of concatenating, with a style vector, the mean of the deepest
 * features at unit length, handed to each level of the path up.
 *
 * <p>Tensors have the original's names. Kept with them without being learnt: {@code diam_mean} and
 * {@code diam_labels} of the original, and our {@code diameter.weight} and {@code diameter.bias},
 * the map from a style to the logarithm of a diameter over that in training.
 */
final class CellposeNet implements Layer {
  /** Diameter of nuclei the original scales to, in pixels. */
  private static final float NUCLEUS_DIAMETER_PX = 17;

  private final List<Layer> down = new ArrayList<>();
  private final List<CellposeUp> up = new ArrayList<>();
  private final Layer output;

  CellposeNet(ParameterStore store, CellposeSettings settings) {
    List<Integer> channels = settings.channels();
    int in = settings.inputChannels();
    for (int level = 0; level < channels.size(); level++) {
      int out = channels.get(level);
      down.add(new CellposeDown(store, "downsample.down.res_down_" + level, in, out));
      in = out;
    }
    int style = settings.styleLength();
    for (int level = 0; level < channels.size(); level++) {
      int below = channels.get(Math.min(level + 1, channels.size() - 1));
      String name = "upsample.up.res_up_" + level;
      up.add(new CellposeUp(store, name, below, channels.get(level), style));
    }
    output =
        NormedConvolution.rectified(
            store, "output", channels.getFirst(), settings.outputChannels(), 1);
    store.buffer("diam_mean", NUCLEUS_DIAMETER_PX, 1);
    store.buffer("diam_labels", NUCLEUS_DIAMETER_PX, 1);
    store.buffer("diameter.weight", 0, style);
    store.buffer("diameter.bias", 0, 1);
  }

  /**
   * @param mapsNCHW flow along rows, flow along columns (each 5 times its unit vector), logit
   * @param styleNC one row of unit length an image
   */
  record Answer(Tensor mapsNCHW, Tensor styleNC) {}

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(() -> answer(inputNCHW, training).mapsNCHW());
  }

  /** Maps and style; the caller's scope frees them. */
  Answer answer(Tensor inputNCHW, boolean training) {
    List<Tensor> skips = new ArrayList<>();
    for (Layer level : down) {
      Tensor input = skips.isEmpty() ? inputNCHW : Operators.maxPool2d(skips.getLast(), 2);
      skips.add(level.forward(input, training));
    }
    Tensor style = Operators.unitRows(skips.getLast().mean(2, 3));
    Tensor features = skips.getLast();
    for (int level = up.size() - 1; level >= 0; level--) {
      Tensor below = level == up.size() - 1 ? features : Operators.doubleNearest(features);
      features = up.get(level).forward(below, skips.get(level), style, training);
    }
    return new Answer(output.forward(features, training), style);
  }
}
