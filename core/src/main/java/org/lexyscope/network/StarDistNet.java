package org.lexyscope.network;

import java.util.ArrayList;
import java.util.List;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * StarDist's network: pairs of convolutions, each with pooling, until the image has the grid's
 * size; a U-Net that enlarges by repeating pixels and halves its channels in the last convolution
 * of each level; a layer of features; a logit and the distances from them.
 *
 * <p>Every hidden convolution is 3x3 with ReLU. Layers have the names of the original's, the first
 * ones {@code grid_level_L_no_I}.
 */
final class StarDistNet implements Layer {
  private static final int KERNEL = 3;

  private final ParameterStore store;
  private final List<List<Layer>> toGrid = new ArrayList<>();
  private final List<List<Layer>> down = new ArrayList<>();
  private final List<Layer> middle;
  private final List<List<Layer>> up = new ArrayList<>();
  private final Layer features;
  private final Layer probability;
  private final Layer distances;

  StarDistNet(ParameterStore store, StarDistSettings settings) {
    this.store = store;
    int base = settings.base();
    int depth = settings.depth();
    int in = settings.inputChannels();
    for (int size = 1; size < settings.grid(); size *= 2) {
      toGrid.add(pair("grid_level_" + toGrid.size() + "_no_", 0, 1, in, base, base));
      in = base;
    }
    for (int n = 0; n < depth; n++) {
      int out = base << n;
      down.add(pair("down_level_" + n + "_no_", 0, 1, in, out, out));
      in = out;
    }
    middle = pair("middle_", 0, 2, in, base << depth, in);
    for (int n = depth - 1; n >= 0; n--) {
      int skip = base << n;
      int out = base << Math.max(0, n - 1);
      up.add(pair("up_level_" + n + "_no_", 0, 2, 2 * skip, skip, out));
    }
    features = convolution("features", base, settings.features(), KERNEL);
    probability = convolution("prob", settings.features(), 1, 1);
    distances = convolution("dist", settings.features(), settings.rays(), 1);
  }

  private List<Layer> pair(String name, int first, int second, int in, int between, int out) {
    return List.of(
        convolution(name + first, in, between, KERNEL),
        convolution(name + second, between, out, KERNEL));
  }

  private Layer convolution(String name, int in, int out, int kernel) {
    return Layers.glorotConvolution(store, name, in, out, kernel);
  }

  @Override
  public Tensor forward(Tensor inputNCHW, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor x = inputNCHW;
          for (List<Layer> level : toGrid) {
            x = Operators.maxPool2d(rectified(level, x, training), 2);
          }
          List<Tensor> skips = new ArrayList<>();
          for (List<Layer> level : down) {
            skips.add(rectified(level, x, training));
            x = Operators.maxPool2d(skips.getLast(), 2);
          }
          x = rectified(middle, x, training);
          for (int step = 0; step < up.size(); step++) {
            Tensor skip = skips.get(skips.size() - 1 - step);
            Tensor joined = Operators.concatenate(List.of(Operators.doubleNearest(x), skip), 1);
            x = rectified(up.get(step), joined, training);
          }
          x = rectified(List.of(features), x, training);
          return Operators.concatenate(
              List.of(probability.forward(x, training), distances.forward(x, training)), 1);
        });
  }

  private static Tensor rectified(List<Layer> layers, Tensor input, boolean training) {
    return TorchScope.block(
        () -> {
          Tensor x = input;
          for (Layer layer : layers) {
            x = layer.forward(x, training).reluInPlace();
          }
          return x;
        });
  }
}
