package org.lexyscope.train;

import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.loss.Losses;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.torch.Adam;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.Tensor;
import org.lexyscope.torch.TorchRuntime;
import org.lexyscope.torch.TorchScope;

/**
 * How long a training step takes on this machine.
 *
 * @param parameters what the network learns
 * @param secondsAnImage of 128 x 128 px, forward, backward and optimiser
 */
public record StepTime(long parameters, double secondsAnImage) {
  private static final int IMAGES = 2;
  private static final int SIZE = 128;

  /** Takes two steps on images of zeros and times the second. */
  public static StepTime measure(TrainConfig config) {
    TorchRuntime.useThreads(config.engine().threads());
    Device device = Device.named(config.engine().device());
    try (Network network = Networks.build(config.network(), config.seed())) {
      network.moveTo(device, config.engine().layout());
      network.train(true);
      LossTensors loss =
          new LossTensors(network, Losses.build(config.loss()), device, config.engine());
      try (Adam adam = new Adam(network.parameters(), 0)) {
        step(loss, adam);
        long start = System.nanoTime();
        step(loss, adam);
        double seconds = (System.nanoTime() - start) / 1e9;
        long parameters = network.parameters().values().stream().mapToLong(StepTime::count).sum();
        return new StepTime(parameters, seconds / IMAGES);
      }
    }
  }

  private static void step(LossTensors loss, Adam adam) {
    int channels = loss.network().settings().inputChannels();
    int outputs = loss.network().settings().outputChannels();
    Batch batch =
        new Batch(
            NchwArray.zeros(IMAGES, channels, SIZE, SIZE),
            NchwArray.zeros(IMAGES, outputs, SIZE, SIZE),
            NchwArray.zeros(IMAGES, 1, SIZE, SIZE));
    try (TorchScope scope = TorchScope.open()) {
      Tensor value = loss.of(batch);
      value.backward();
      adam.step(1e-6);
      value.item();
    }
  }

  private static long count(Tensor tensor) {
    long count = 1;
    for (long size : tensor.shape()) {
      count *= size;
    }
    return count;
  }
}
