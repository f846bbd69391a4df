package org.lexyscope.network;

import java.util.Arrays;
import java.util.Map;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.MemoryLayout;
import org.lexyscope.torch.Tensor;

/** A network whose weights lie in one store and whose forward pass is one layer. */
final class StoredNetwork implements Network {
  private final NetworkSettings settings;
  private final ParameterStore store;
  private final Layer body;
  private boolean training;

  StoredNetwork(NetworkSettings settings, ParameterStore store, Layer body) {
    this.settings = settings;
    this.store = store;
    this.body = body;
  }

  @Override
  public Tensor forward(Tensor inputNCHW) {
    checkShape(inputNCHW.shape());
    return body.forward(inputNCHW, training);
  }

  /** The forward pass as it was built. */
  Layer body() {
    return body;
  }

  private void checkShape(long[] shape) {
    int multiple = settings.sizeMultiple();
    if (shape.length != 4
        || shape[1] != settings.inputChannels()
        || shape[2] % multiple != 0
        || shape[3] % multiple != 0) {
      throw new IllegalArgumentException(
          "This network takes N x %d x H x W with H and W multiples of %d, found %s."
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
