package org.lexyscope.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lexyscope.torch.DType;
import org.lexyscope.torch.SafeTensors;
import org.lexyscope.torch.StoredTensor;

/**
 * The mean of the weights of two models, of which one went on learning from the other: it keeps
 * more of what either knows of images unlike those learnt from (M. Wortsman et al., Robust
 * fine-tuning of zero-shot models, CVPR 2022).
 */
public final class AveragedModel {
  private AveragedModel() {}

  /**
   * Writes the mean of two models, described as the second is, not calibrated.
   *
   * @param out folder to write
   * @throws IOException if the two do not have the same network, scale or thresholds
   */
  public static ModelFolder write(Path first, Path second, Path out) throws IOException {
    ModelDescription one = ModelFolder.open(first).description();
    ModelFolder newer = ModelFolder.open(second);
    ModelDescription other = newer.description();
    if (!one.network().equals(other.network())
        || !one.normalisation().equals(other.normalisation())) {
      throw new IOException(
          "[%s] is %s on '%s' intensities, [%s] %s on '%s'. Only models with the same network and normalisation have a mean."
              .formatted(
                  first,
                  one.network(),
                  one.normalisation(),
                  second,
                  other.network(),
                  other.normalisation()));
    }
    Map<String, StoredTensor> weights =
        mean(
            SafeTensors.read(first.resolve(ModelFolder.WEIGHTS)),
            SafeTensors.read(second.resolve(ModelFolder.WEIGHTS)));
    String card =
        "The mean of the weights of %s and %s, whose card follows.%n%n%s"
            .formatted(first.getFileName(), second.getFileName(), newer.card());
    return ModelFolder.write(out, other.with(Optional.empty()), weights, card);
  }

  private static Map<String, StoredTensor> mean(
      Map<String, StoredTensor> first, Map<String, StoredTensor> second) throws IOException {
    Map<String, StoredTensor> mean = new LinkedHashMap<>();
    for (Map.Entry<String, StoredTensor> named : second.entrySet()) {
      StoredTensor one = first.get(named.getKey());
      StoredTensor other = named.getValue();
      if (one == null || !Arrays.equals(one.shape(), other.shape())) {
        throw new IOException(
            "The first model has no tensor %s of shape %s, which the second has."
                .formatted(named.getKey(), Arrays.toString(other.shape())));
      }
      mean.put(named.getKey(), other.type() == DType.I64 ? other : mean(one, other));
    }
    return mean;
  }

  private static StoredTensor mean(StoredTensor one, StoredTensor other) {
    float[] values = one.floats();
    float[] others = other.floats();
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.5f * values[i] + 0.5f * others[i];
    }
    return StoredTensor.ofFloats(values, other.shape());
  }
}
