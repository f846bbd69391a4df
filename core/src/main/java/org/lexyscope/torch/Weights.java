package org.lexyscope.torch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Named tensors in memory and in files: copying one to the other, strict about names and shapes.
 */
public final class Weights {
  private Weights() {}

  /** Copies tensors out of libtorch, float32, in order. */
  public static Map<String, StoredTensor> store(Map<String, Tensor> tensors) {
    Map<String, StoredTensor> stored = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) ->
            stored.put(name, StoredTensor.ofFloats(tensor.toFloats(), tensor.shape())));
    return stored;
  }

  /**
   * Overwrites tensors with stored ones of the same names and shapes.
   *
   * @throws IllegalArgumentException if a name is missing or too many, or a shape differs
   */
  public static void load(Map<String, Tensor> tensors, Map<String, StoredTensor> stored) {
    TreeSet<String> unknown = new TreeSet<>(stored.keySet());
    unknown.removeAll(tensors.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The weights hold tensors this network does not have: " + unknown + ".");
    }
    tensors.forEach((name, tensor) -> assign(name, tensor, stored));
  }

  static void assign(String name, Tensor tensor, Map<String, StoredTensor> stored) {
    StoredTensor values = stored.get(name);
    if (values == null) {
      throw new IllegalArgumentException("The weights lack tensor \"" + name + "\".");
    }
    if (!Arrays.equals(values.shape(), tensor.shape())) {
      throw new IllegalArgumentException(
          "Tensor \"%s\" has shape %s in the weights; the network expects %s."
              .formatted(name, Arrays.toString(values.shape()), Arrays.toString(tensor.shape())));
    }
    try (TorchScope scope = TorchScope.open()) {
      tensor.assign(Tensor.fromFloats(values.floats(), values.shape()));
    }
  }
}
