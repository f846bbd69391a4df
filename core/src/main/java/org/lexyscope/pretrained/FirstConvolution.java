package org.lexyscope.pretrained;

import java.util.Arrays;
import java.util.Optional;
import org.lexyscope.torch.StoredTensor;

/** The first convolution, out x 3 x kernel x kernel, for another number of inputs. */
final class FirstConvolution {
  private static final int COLOURS = 3;

  private FirstConvolution() {}

  /**
   * The weight for a network of so many inputs, out x inputs x kernel x kernel; empty if the layer
   * is to keep what it has.
   *
   * @param inputs 1 to 3
   */
  static Optional<StoredTensor> adapted(StoredTensor colours, int inputs, FirstLayer firstLayer) {
    long[] shape = colours.shape();
    if (shape.length != 4 || shape[1] != COLOURS) {
      throw new IllegalArgumentException(
          "The first convolution has shape %s in the file, expected 3 inputs (N x 3 x K x K)."
              .formatted(Arrays.toString(shape)));
    }
    return switch (inputs) {
      case 1 -> Optional.of(withInputs(colours, mean(colours), 1));
      case 2 ->
          switch (firstLayer) {
            case PUBLISHED -> Optional.empty();
            case CORRECTED -> Optional.of(withInputs(colours, firstTwo(colours), 2));
          };
      case COLOURS -> Optional.of(colours);
      default ->
          throw new IllegalArgumentException(
              "ImageNet weights fit encoders that see 1 to 3 channels, found %d."
                  .formatted(inputs));
    };
  }

  private static StoredTensor withInputs(StoredTensor colours, float[] values, int inputs) {
    long[] shape = colours.shape();
    shape[1] = inputs;
    return StoredTensor.ofFloats(values, shape);
  }

  private static float[] mean(StoredTensor colours) {
    float[] values = colours.floats();
    int pixels = pixels(colours);
    float[] mean = new float[values.length / COLOURS];
    for (int index = 0; index < mean.length; index++) {
      int red = index / pixels * COLOURS * pixels + index % pixels;
      mean[index] = (values[red] + values[red + pixels] + values[red + 2 * pixels]) / COLOURS;
    }
    return mean;
  }

  private static float[] firstTwo(StoredTensor colours) {
    float[] values = colours.floats();
    int two = 2 * pixels(colours);
    float[] kept = new float[values.length / COLOURS * 2];
    for (int filter = 0; filter < kept.length / two; filter++) {
      System.arraycopy(values, filter * two / 2 * COLOURS, kept, filter * two, two);
    }
    return kept;
  }

  private static int pixels(StoredTensor colours) {
    return Math.toIntExact(colours.shape()[2] * colours.shape()[3]);
  }
}
