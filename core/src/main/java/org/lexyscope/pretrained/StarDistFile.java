package org.lexyscope.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lexyscope.torch.StoredTensor;

/**
 * The weights of a StarDist model in 2D ({@code weights_best.h5}, {@code weights_last.h5}).
 *
 * <p>The original names its layers {@code down_level_0_no_0}, {@code middle_2}, {@code features},
 * {@code prob} and so on; they keep these names. Only the pairs of convolutions that bring the
 * image to the grid have none: Keras numbers them ({@code conv2d_7}) by what else the program made
 * before. In the order of the layers they become {@code grid_level_0_no_0}, {@code
 * grid_level_0_no_1}, {@code grid_level_1_no_0} ...
 */
public final class StarDistFile {
  private static final Pattern NUMBERED = Pattern.compile("conv2d(_\\d+)?");
  private static final int CONVOLUTIONS_A_LEVEL = 2;
  private static final String WEIGHT = ".weight";

  private StarDistFile() {}

  /**
   * Reads the weights, {@code LAYER.weight} (out x in x height x width) and {@code LAYER.bias}, in
   * the order of the layers.
   *
   * @throws IOException if the file is not sound or is of no StarDist model in 2D
   */
  public static Map<String, StoredTensor> read(Path file) throws IOException {
    Map<String, StoredTensor> stored = KerasFile.read(file);
    if (!stored.containsKey("prob.weight") || !stored.containsKey("dist.weight")) {
      throw new IOException(
          "[%s] lacks the layers prob and dist; expected the weights of a StarDist model in 2D."
              .formatted(file));
    }
    Map<String, String> gridNames = gridNames(file, stored);
    Map<String, StoredTensor> weights = new LinkedHashMap<>();
    stored.forEach(
        (name, tensor) -> {
          int dot = name.lastIndexOf('.');
          String layer = name.substring(0, dot);
          weights.put(gridNames.getOrDefault(layer, layer) + name.substring(dot), tensor);
        });
    return weights;
  }

  private static Map<String, String> gridNames(Path file, Map<String, StoredTensor> stored)
      throws IOException {
    List<String> numbered = new ArrayList<>();
    for (String name : stored.keySet()) {
      String layer = name.substring(0, name.lastIndexOf('.'));
      if (name.endsWith(WEIGHT) && NUMBERED.matcher(layer).matches()) {
        numbered.add(layer);
      }
    }
    if (numbered.size() % CONVOLUTIONS_A_LEVEL != 0) {
      throw new IOException(
          "[%s] has %d convolutions without a name of their own, %s; expected %d for each halving of the image."
              .formatted(file, numbered.size(), numbered, CONVOLUTIONS_A_LEVEL));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (String layer : numbered) {
      int index = names.size();
      names.put(
          layer,
          "grid_level_%d_no_%d"
              .formatted(index / CONVOLUTIONS_A_LEVEL, index % CONVOLUTIONS_A_LEVEL));
    }
    return names;
  }
}
