package org.lexyscope.network;

import org.lexyscope.star.StarMaps;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * A StarDist network as a function from one image to probabilities and distances.
 *
 * <p>The image is mirrored at its right and lower edge up to a size the network takes, and the maps
 * cut back. It owns the network: close it to free the weights. Not for several threads.
 */
public final class StarDistPredictor implements AutoCloseable {
  private final Network network;
  private final StarDistSettings settings;
  private final Device device;

  /**
   * @param network moved to the device, channels-last, and out of training
   * @throws IllegalArgumentException if it is no StarDist network
   */
  public StarDistPredictor(Network network, Device device) {
    if (!(network.settings() instanceof StarDistSettings own)) {
      throw new IllegalArgumentException(
          "Star-convex polygons come from a StarDist network, found %s."
              .formatted(network.settings()));
    }
    this.network = network;
    this.settings = own;
    this.device = device;
    network.moveTo(device, MemoryLayout.CHANNELS_LAST);
    network.train(false);
  }

  /** Image pixels between pixels of the maps. */
  public int grid() {
    return settings.grid();
  }

  /**
   * The network's answer to one image.
   *
   * @param image normalised intensities of {@code height x width}, row-major
   */
  public StarMaps maps(float[] image, int height, int width) {
    int multiple = settings.sizeMultiple();
    int paddedHeight = Math.ceilDiv(height, multiple) * multiple;
    int paddedWidth = Math.ceilDiv(width, multiple) * multiple;
    float[] padded = Mirror.pad(image, 1, height, width, paddedHeight, paddedWidth);
    int gridHeight = Math.ceilDiv(height, settings.grid());
    int gridWidth = Math.ceilDiv(width, settings.grid());
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor input =
          Tensor.fromFloats(padded, 1, 1, paddedHeight, paddedWidth)
              .to(device)
              .to(MemoryLayout.CHANNELS_LAST);
      Tensor kept = network.forward(input).slice(2, 0, gridHeight).slice(3, 0, gridWidth);
      return new StarMaps(
          settings.grid(),
          gridHeight,
          gridWidth,
          kept.slice(1, 0, 1).sigmoid().toFloats(),
          kept.slice(1, 1, settings.rays()).toFloats());
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
