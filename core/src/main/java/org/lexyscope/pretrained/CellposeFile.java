package org.lexyscope.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lexyscope.network.CellposeSettings;
import org.lexyscope.network.Network;
import org.lexyscope.network.Networks;
import org.lexyscope.torch.StoredTensor;
import org.lexyscope.torch.Weights;

/**
 * Weights that Cellpose 1 to 3 saved ({@code nucleitorch_0}, {@code cyto2torch_0}, a model trained
 * with its own program): the state dict of its network, names as they are.
 *
 * @param settings the widths of the levels, told from the weights
 * @param weights by name, step counts left out
 */
public record CellposeFile(
    Path file, CellposeSettings settings, Map<String, StoredTensor> weights) {
  private static final String MEAN_DIAMETER = "diam_mean";

  /**
   * Reads a file of weights.
   *
   * @throws IOException if it is no sound PyTorch file or no network of Cellpose 1 to 3
   */
  public static CellposeFile read(Path file) throws IOException {
    Map<String, StoredTensor> weights =
        PthFile.read(file, name -> !name.endsWith(".num_batches_tracked"));
    List<Integer> channels = new ArrayList<>();
    StoredTensor level = firstOfLevel(weights, 0);
    while (level != null) {
      channels.add(Math.toIntExact(level.shape()[0]));
      level = firstOfLevel(weights, channels.size());
    }
    if (channels.size() < 2) {
      throw new IOException(
          "[%s] holds no network of Cellpose 1 to 3: it lacks downsample.down.res_down_0.conv.conv_0.2.weight and the like. Cellpose 4 is another network."
              .formatted(file));
    }
    return new CellposeFile(file, new CellposeSettings(channels), weights);
  }

  private static @Nullable StoredTensor firstOfLevel(Map<String, StoredTensor> weights, int level) {
    return weights.get("downsample.down.res_down_" + level + ".conv.conv_0.2.weight");
  }

  /** Diameter of objects in training, in pixels, where the file tells it. */
  public OptionalDouble meanDiameterPx() {
    StoredTensor told = weights.get(MEAN_DIAMETER);
    return told == null ? OptionalDouble.empty() : OptionalDouble.of(told.floats()[0]);
  }

  /**
   * The network with these weights; the caller closes it. What only we keep stays 0, and diameters
   * that old files do not tell stay the nuclei's.
   *
   * @throws IOException if a tensor is missing, too many or of another shape
   */
  public Network network() throws IOException {
    Network network = Networks.build(settings, 0);
    try {
      Map<String, StoredTensor> all = new LinkedHashMap<>(Weights.store(network.buffers()));
      all.keySet().removeIf(name -> name.contains(".running_"));
      all.putAll(weights);
      Weights.load(network.state(), all);
      return network;
    } catch (IllegalArgumentException e) {
      network.close();
      throw new IOException(
          "[%s] does not fit the network of Cellpose 1 to 3: %s".formatted(file, e.getMessage()),
          e);
    }
  }
}
