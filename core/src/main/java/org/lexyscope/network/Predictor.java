package org.lexyscope.network;

import org.lexyscope.torch.Autocast;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.NoGrad;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchScope;

/**
 * A network as a function from images of any size to class probabilities.
 *
 * <p>The image is mirrored at its right and lower edge up to a size the network takes, and the
 * result cut back. It owns the network: close it to free the weights. Not for several threads.
 */
public final class Predictor implements AutoCloseable {
  private final Network network;
  private final Device device;
  private final boolean bfloat16;

  /**
   * @param network moved to the device, channels-last, and out of training
   * @param bfloat16 whether convolutions run in bfloat16; faster where the processor has it
   */
  public Predictor(Network network, Device device, boolean bfloat16) {
    this.network = network;
    this.device = device;
    this.bfloat16 = bfloat16;
    network.moveTo(device, MemoryLayout.CHANNELS_LAST);
    network.train(false);
  }

  public NetworkSettings settings() {
    return network.settings();
  }

  public Device device() {
    return device;
  }

  /**
   * Class probabilities of a batch of images: the sigmoid of one output channel, the softmax over
   * several.
   *
   * @param imageNCHW normalised intensities, N x C x H x W
   * @return N x K x H x W
   */
  public float[] probabilities(float[] imageNCHW, int count, int height, int width) {
    int channels = settings().inputChannels();
    int multiple = settings().sizeMultiple();
    int paddedHeight = Math.ceilDiv(height, multiple) * multiple;
    int paddedWidth = Math.ceilDiv(width, multiple) * multiple;
    float[] padded =
        Mirror.pad(imageNCHW, count * channels, height, width, paddedHeight, paddedWidth);
    float[] result = forward(padded, count, paddedHeight, paddedWidth);
    int planes = count * settings().outputChannels();
    return Mirror.crop(result, planes, paddedHeight, paddedWidth, height, width);
  }

  private float[] forward(float[] imageNCHW, int count, int height, int width) {
    try (TorchScope scope = TorchScope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor input =
          Tensor.fromFloats(imageNCHW, count, settings().inputChannels(), height, width)
              .to(device)
              .to(MemoryLayout.CHANNELS_LAST);
      Tensor logits;
      try (Autocast autocast = Autocast.bfloat16(device, bfloat16)) {
        logits = network.forward(input).to(DType.F32);
      }
      boolean binary = settings().outputChannels() == 1;
      return (binary ? logits.sigmoid() : logits.softmax(1)).toFloats();
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
