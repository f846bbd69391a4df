package org.lexyscope.network;

import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * A Cellpose network as a function from one image to its flow, its logits and its style.
 *
 * <p>The image gets a margin of at least {@value #MARGIN} zeros on each side, up to a size the
 * network takes, and the maps are cut back. It owns the network: close it to free the weights. Not
 * for several threads.
 */
public final class CellposePredictor implements AutoCloseable {
  private static final int MARGIN = 8;

  private final Network network;
  private final CellposeNet body;
  private final Device device;

  /**
   * @param network moved to the device, channels-last, and out of training
   * @throws IllegalArgumentException if it is no Cellpose network
   */
  public CellposePredictor(Network network, Device device) {
    if (!(network instanceof StoredNetwork stored && stored.body() instanceof CellposeNet own)) {
      throw new IllegalArgumentException(
          "Flows come from a Cellpose network, found %s.".formatted(network.settings()));
    }
    this.network = network;
    this.body = own;
    this.device = device;
    network.moveTo(device, MemoryLayout.CHANNELS_LAST);
    network.train(false);
  }

  /** The map from styles to diameters that is kept with the weights. */
  public StyleDiameter styleDiameter() {
    return StyleDiameter.of(network);
  }

  /**
   * The network's answer to one image.
   *
   * @param image normalised intensities of {@code height x width}, row-major
   */
  public FlowMaps maps(float[] image, int height, int width) {
    int multiple = Math.max(network.settings().sizeMultiple(), 2 * MARGIN);
    int paddedHeight = Math.ceilDiv(height, multiple) * multiple + 2 * MARGIN;
    int paddedWidth = Math.ceilDiv(width, multiple) * multiple + 2 * MARGIN;
    int top = (paddedHeight - height) / 2;
    int left = (paddedWidth - width) / 2;
    float[] padded = new float[CellposeSettings.INPUT_CHANNELS * paddedHeight * paddedWidth];
    for (int y = 0; y < height; y++) {
      System.arraycopy(image, y * width, padded, (top + y) * paddedWidth + left, width);
    }
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor input =
          Tensor.fromFloats(padded, 1, CellposeSettings.INPUT_CHANNELS, paddedHeight, paddedWidth)
              .to(device)
              .to(MemoryLayout.CHANNELS_LAST);
      CellposeNet.Answer answer = body.answer(input, false);
      Tensor kept = answer.mapsNCHW().slice(2, top, height).slice(3, left, width);
      return new FlowMaps(height, width, kept.toFloats(), answer.styleNC().toFloats());
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
