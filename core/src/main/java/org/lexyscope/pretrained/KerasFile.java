package org.lexyscope.pretrained;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexyscope.torch.StoredTensor;

/**
 * The convolutions of a file that Keras 1 or 2 saved as HDF5: {@code model.save_weights("NAME.h5")}
 * or the whole model.
 *
 * <p>Such a file names the layers in the attribute {@code layer_names}; the group of a layer names
 * its weights in {@code weight_names}.
 */
final class KerasFile {
  private static final String LAYERS = "layer_names";
  private static final String WEIGHTS = "weight_names";

  private final Path file;

  private KerasFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all weights, in the order of the layers: {@code LAYER.weight}, turned from Keras's height
   * x width x in x out into out x in x height x width, and {@code LAYER.bias}.
   *
   * @throws IOException naming the file and the weight that is broken, or is no float32 kernel or
   *     bias of a convolution
   */
  static Map<String, StoredTensor> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (HdfFile hdf = new HdfFile(file)) {
      return new KerasFile(file).convolutions(hdf);
    } catch (RuntimeException e) {
      throw new IOException(
          "[%s] is no HDF5 file that can be read, or it is cut short: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private Map<String, StoredTensor> convolutions(Group hdf) throws IOException {
    Group root = hdf.getChild("model_weights") instanceof Group whole ? whole : hdf;
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (String layer : strings(root, LAYERS)) {
      if (!(root.getChild(layer) instanceof Group group)) {
        throw new IOException("[%s] lacks the group of layer \"%s\".".formatted(file, layer));
      }
      for (String weight : strings(group, WEIGHTS)) {
        add(tensors, layer, weight, group.getDatasetByPath(weight));
      }
    }
    return tensors;
  }

  private List<String> strings(Node node, String name) throws IOException {
    @Nullable Attribute attribute = node.getAttribute(name);
    if (attribute == null) {
      throw new IOException(
          "[%s] lacks the attribute %s of %s; expected weights saved by Keras 2 (save_weights(\"NAME.h5\")), not by Keras 3."
              .formatted(file, name, node.getPath()));
    }
    if (attribute.isEmpty() || attribute.getSize() == 0) {
      return List.of();
    }
    return switch (attribute.getData()) {
      case String[] several -> List.of(several);
      case String one -> List.of(one);
      case Object other ->
          throw new IOException(
              "[%s] attribute %s of %s holds a %s, expected names."
                  .formatted(file, name, node.getPath(), other.getClass().getSimpleName()));
    };
  }

  /**
   * @param weight such as {@code features/kernel:0}
   */
  private void add(Map<String, StoredTensor> tensors, String layer, String weight, Dataset dataset)
      throws IOException {
    String kind = weight.substring(weight.lastIndexOf('/') + 1).replaceFirst(":\\d+$", "");
    int[] shape = dataset.getDimensions();
    if (!(dataset.getDataFlat() instanceof float[] values)) {
      throw new IOException(
          "[%s] layer \"%s\": %s holds numbers of type %s, expected float32."
              .formatted(file, layer, weight, dataset.getJavaType().getSimpleName()));
    }
    if (kind.equals("kernel") && shape.length == 4) {
      tensors.put(layer + ".weight", kernel(values, shape));
    } else if (kind.equals("bias") && shape.length == 1) {
      tensors.put(layer + ".bias", StoredTensor.ofFloats(values, shape[0]));
    } else {
      throw new IOException(
          "[%s] layer \"%s\": %s has shape %s, expected the kernel (4 axes) or the bias (1 axis) of a convolution in 2D."
              .formatted(file, layer, weight, Arrays.toString(shape)));
    }
  }

  /** From height x width x in x out to out x in x height x width. */
  private static StoredTensor kernel(float[] values, int[] shape) {
    int pixels = shape[0] * shape[1];
    int inputs = shape[2];
    int outputs = shape[3];
    float[] turned = new float[values.length];
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int in = 0; in < inputs; in++) {
        for (int out = 0; out < outputs; out++) {
          turned[(out * inputs + in) * pixels + pixel] =
              values[(pixel * inputs + in) * outputs + out];
        }
      }
    }
    return StoredTensor.ofFloats(turned, outputs, inputs, shape[0], shape[1]);
  }
}
