package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/** One level of Cellpose's path down: two residual blocks of two convolutions each. */
final class CellposeDown implements Layer {
  private static final int CONVOLUTIONS = 4;

  private final List<Layer> convolutions = new ArrayList<>();
  private final Layer projection;

  CellposeDown(ParameterStore store, String name, int in, int out) {
    for (int t = 0; t < CONVOLUTIONS; t++) {
      convolutions.add(
          NormedConvolution.rectified(store, name + ".conv.conv_" + t, t == 0 ? in : out, out, 3));
    }
    projection = NormedConvolution.projection(store, name + ".proj", in, out);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor first = both(0, inputNCHW, training);
          Tensor sum = projection.forward(inputNCHW, training).plus(first);
          return sum.plus(both(2, sum, training));
        });
  }

  private Tensor both(int from, Tensor input, boolean training) {
    Tensor hidden = convolutions.get(from).forward(input, training);
    return convolutions.get(from + 1).forward(hidden, training);
  }
}
