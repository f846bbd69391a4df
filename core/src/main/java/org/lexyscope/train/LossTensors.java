package org.lexyscope.train;

import org.lexyscope.dataset.Batch;
import org.lexyscope.loss.Loss;
import org.lexyscope.network.Network;
import org.lexyscope.torch.Autocast;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.Tensor;

/** The loss of a network on a batch, on one device and in one layout. */
record LossTensors(Network network, Loss loss, Device device, EngineSettings engine) {
  /** A tensor of one element, with the graph of the whole forward pass behind it. */
  Tensor of(Batch batch) {
    Tensor input = onDevice(batch.imageNCHW(), batch, batch.channels()).to(engine.layout());
    Tensor logits;
    try (Autocast autocast = Autocast.bfloat16(device, engine.bfloat16())) {
      logits = network.forward(input);
    }
    int classes = network.settings().outputChannels();
    return loss.of(
        logits.to(DType.F32),
        onDevice(oneHotNKHW(batch, classes), batch, classes).to(engine.layout()),
        onDevice(batch.weightNHW(), batch, 1));
  }

  private Tensor onDevice(float[] values, Batch batch, int channels) {
    return Tensor.fromFloats(values, batch.count(), channels, batch.height(), batch.width())
        .to(device);
  }

  /**
   * Class indices as 0 and 1, N x K x H x W. For one output channel class 1 is foreground.
   *
   * @throws IllegalArgumentException if a class index is too large
   */
  static float[] oneHotNKHW(Batch batch, int classes) {
    int pixels = batch.height() * batch.width();
    int first = classes == 1 ? 1 : 0;
    float[] target = new float[batch.count() * classes * pixels];
    byte[] classNHW = batch.classNHW();
    for (int index = 0; index < classNHW.length; index++) {
      int channel = classNHW[index] - first;
      if (channel >= classes || channel < -1 || (channel == -1 && first == 0)) {
        throw new IllegalArgumentException(
            "A pixel has class %d; the network knows classes up to %d."
                .formatted(classNHW[index], classes - 1 + first));
      }
      if (channel >= 0) {
        target[(index / pixels * classes + channel) * pixels + index % pixels] = 1;
      }
    }
    return target;
  }
}
