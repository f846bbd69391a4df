package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * One level of Cellpose's path up: the features of the same level down are added after the first
 * convolution, and a linear map of the style to every pixel before each of the other three.
 */
final class CellposeUp {
  private static final int STYLED = 3;

  private final Layer first;
  private final List<Layer> convolutions = new ArrayList<>();
  private final List<Layer> styles = new ArrayList<>();
  private final Layer projection;

  CellposeUp(ParameterStore store, String name, int in, int out, int styleLength) {
    first = NormedConvolution.rectified(store, name + ".conv.conv_0", in, out, 3);
    for (int t = 1; t <= STYLED; t++) {
      String styled = name + ".conv.conv_" + t;
      convolutions.add(NormedConvolution.rectified(store, styled + ".conv", out, out, 3));
      styles.add(Layers.linear(store, styled + ".full", styleLength, out));
    }
    projection = NormedConvolution.projection(store, name + ".proj", in, out);
  }

  /**
   * @param below features of the level below, already at this level's size
   * @param skip features of the path down
   * @param styleNC one row an image
   */
  Tensor forward(Tensor below, Tensor skip, Tensor styleNC, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor joined = first.forward(below, training).plus(skip);
          Tensor sum =
              projection.forward(below, training).plus(styled(0, joined, styleNC, training));
          Tensor hidden = styled(1, sum, styleNC, training);
          return sum.plus(styled(2, hidden, styleNC, training));
        });
  }

  private Tensor styled(int index, Tensor input, Tensor styleNC, boolean training) {
    Tensor shift = styles.get(index).forward(styleNC, training);
    Tensor shifted = input.plus(shift.reshape(shift.size(0), shift.size(1), 1, 1));
    return convolutions.get(index).forward(shifted, training);
  }
}
