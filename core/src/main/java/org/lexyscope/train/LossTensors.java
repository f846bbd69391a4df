package org.lexyscope.train;

import org.lexyscope.dataset.Batch;
import org.lexyscope.dataset.NchwArray;
import org.lexyscope.loss.Loss;
import org.lexyscope.network.Network;
import org.lexyscope.torch.Autocast;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.Device;
import org.lexyscope.torch.Tensor;

/** The loss of a network on a batch, on one device and in one layout. */
record LossTensors(Network network, Loss loss, Device device, EngineSettings engine) {
  /**
   * The network's answer.
   *
   * @return logits in float32, N x K x h x w
   */
  Tensor answer(NchwArray image) {
    Tensor input = onDevice(image).to(engine.layout());
    try (Autocast autocast = Autocast.bfloat16(device, engine.bfloat16())) {
      return network.forward(input).to(DType.F32);
    }
  }

  /**
   * A tensor of one element, with the graph of the whole forward pass behind it.
   *
   * @throws IllegalArgumentException if the batch's targets are not the network's outputs
   */
  Tensor of(Batch batch) {
    int outputs = network.settings().outputChannels();
    if (batch.target().channels() != outputs) {
      throw new IllegalArgumentException(
          "The data has %d target channels, the network answers %d. Choose data and network that fit."
              .formatted(batch.target().channels(), outputs));
    }
    Tensor answer = answer(batch.image());
    if (answer.size(2) != batch.target().height() || answer.size(3) != batch.target().width()) {
      throw new IllegalArgumentException(
          "The data has targets of %d x %d, the network answers %d x %d. Choose the same grid for both."
              .formatted(
                  batch.target().height(), batch.target().width(), answer.size(2), answer.size(3)));
    }
    return loss.of(answer, onDevice(batch.target()).to(engine.layout()), onDevice(batch.weight()));
  }

  private Tensor onDevice(NchwArray array) {
    return Tensor.fromFloats(
            array.values(), array.count(), array.channels(), array.height(), array.width())
        .to(device);
  }
}
