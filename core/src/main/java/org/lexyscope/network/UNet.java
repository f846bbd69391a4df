package org.lexyscope.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Operators;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * U-Net (Ronneberger, Fischer and Brox 2015) with padded convolutions: a path down of double
 * convolutions and 2x2 pooling, a path up of transposed convolutions, joined at each level.
 */
final class UNet implements Network {
  private final UNetSettings settings;
  private final ParameterStore store;
  private final List<Layer> down = new ArrayList<>();
  private final Layer middle;
  private final List<Layer> up = new ArrayList<>();
  private final List<Layer> decode = new ArrayList<>();
  private final Layer out;
  private boolean training;

  UNet(UNetSettings settings, long seed) {
    this.settings = settings;
    this.store = new ParameterStore(seed);
    int depth = settings.depth();
    Normalisation norm = settings.normalisation();
    for (int level = 0; level < depth; level++) {
      int in = level == 0 ? settings.inputChannels() : settings.channels(level - 1);
      down.add(new DoubleConvolution(store, "down." + level, in, settings.channels(level), norm));
    }
    middle =
        new DoubleConvolution(
            store, "mid", settings.channels(depth - 1), settings.channels(depth), norm);
    for (int step = 0; step < depth; step++) {
      int channels = settings.channels(depth - step - 1);
      up.add(Layers.doubling(store, "up." + step, 2 * channels, channels));
      decode.add(new DoubleConvolution(store, "dec." + step, 2 * channels, channels, norm));
    }
    out = Layers.convolution(store, "out", settings.base(), settings.outputChannels(), 1);
  }

  @Override
  public Tensor forward(Tensor inputNCHW) {
    checkShape(inputNCHW.shape());
    return TorchScope.block(
        () -> {
          Tensor features = inputNCHW;
          List<Tensor> skips = new ArrayList<>();
          for (Layer level : down) {
            Tensor skip = level.forward(features, training);
            skips.add(skip);
            features = Operators.maxPool2d(skip, 2);
          }
          features = middle.forward(features, training);
          for (int step = 0; step < up.size(); step++) {
            features = join(step, features, skips.removeLast());
          }
          return out.forward(features, training);
        });
  }

  private Tensor join(int step, Tensor features, Tensor skip) {
    return TorchScope.block(
        () -> {
          Tensor enlarged = up.get(step).forward(features, training);
          Tensor joined = Operators.concatenate(List.of(skip, enlarged), 1);
          return decode.get(step).forward(joined, training);
        });
  }

  private void checkShape(long[] shape) {
    int multiple = settings.sizeMultiple();
    if (shape.length != 4
        || shape[1] != settings.inputChannels()
        || shape[2] % multiple != 0
        || shape[3] % multiple != 0) {
      throw new IllegalArgumentException(
          "This U-Net takes N x %d x H x W with H and W multiples of %d, found %s."
              .formatted(settings.inputChannels(), multiple, Arrays.toString(shape)));
    }
  }

  @Override
  public NetworkSettings settings() {
    return settings;
  }

  @Override
  public Map<String, Tensor> parameters() {
    return store.parameters();
  }

  @Override
  public Map<String, Tensor> buffers() {
    return store.buffers();
  }

  @Override
  public Map<String, Tensor> state() {
    return store.all();
  }

  @Override
  public void train(boolean forTraining) {
    training = forTraining;
  }

  @Override
  public void moveTo(Device device, MemoryLayout layout) {
    store.moveTo(device, layout);
  }

  @Override
  public void close() {
    store.close();
  }
}
