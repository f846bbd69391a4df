package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;

/**
 * A model with its weights rounded to 16 bit, in half of the room: 11 bits of precision are more
 * than a prediction needs. It is read as 32 bit and works as fast.
 */
public final class HalvedModel {
  private HalvedModel() {}

  /**
   * Writes the model anew.
   *
   * @param out folder to write
   * @throws IOException if a weight lies beyond 65504, which 16 bit do not reach
   */
  public static ModelFolder write(Path model, Path out) throws IOException {
    ModelFolder whole = ModelFolder.open(model);
    Map<String, StoredTensor> halved = new LinkedHashMap<>();
    for (Map.Entry<String, StoredTensor> named :
        SafeTensors.read(model.resolve(ModelFolder.WEIGHTS)).entrySet()) {
      StoredTensor tensor = named.getValue();
      halved.put(
          named.getKey(),
          tensor.type() == DType.I64 ? tensor : halved(model, named.getKey(), tensor));
    }
    return ModelFolder.write(out, whole.description(), halved, whole.card());
  }

  private static StoredTensor halved(Path model, String name, StoredTensor tensor)
      throws IOException {
    StoredTensor half = tensor.as(DType.F16);
    float[] values = tensor.floats();
    float[] rounded = half.floats();
    for (int i = 0; i < values.length; i++) {
      if (Float.isFinite(values[i]) && !Float.isFinite(rounded[i])) {
        throw new IOException(
            "[%s] has %s in tensor %s, which is too large for 16 bit. Keep the model as it is."
                .formatted(model, values[i], name));
      }
    }
    return half;
  }
}
