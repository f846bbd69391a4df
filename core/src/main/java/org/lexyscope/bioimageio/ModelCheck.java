package org.lexyscope.bioimageio;

import java.io.IOException;
import java.util.Arrays;

/**
 * Whether a model gives the output its authors say it gives: within 1e-4, plus a thousandth of the
 * value, as BioImage.IO itself asks.
 *
 * @param largestDifference between the model's output here and the stored one
 * @param within whether all values agree
 */
public record ModelCheck(double largestDifference, boolean within) {
  private static final double ABSOLUTE = 1e-4;
  private static final double RELATIVE = 1e-3;

  /**
   * Runs a model on its own example.
   *
   * @throws IOException if the description has no example, or its files do not fit the model
   */
  public static ModelCheck of(BioImageNetwork network) throws IOException {
    BioImageModel model = network.model();
    BioImageModel.TestTensors test =
        model
            .test()
            .orElseThrow(
                () ->
                    new IOException(
                        "[%s] has no test tensors, so nothing tells whether it works here."
                            .formatted(model.folder())));
    OnnxNetwork.Tensor given = NpyFile.read(test.input());
    OnnxNetwork.Tensor expected = NpyFile.read(test.output());
    Planes found =
        network.predict(AxisOrder.planes(given.values(), model.input().axes(), given.shape()));
    float[] values = AxisOrder.ordered(found, model.output().axes());
    if (values.length != expected.values().length) {
      throw new IOException(
          "[%s] has the shape %s; the model made %d channels of %dx%d."
              .formatted(
                  test.output(),
                  Arrays.toString(expected.shape()),
                  found.channels(),
                  found.width(),
                  found.height()));
    }
    return compared(values, expected.values());
  }

  private static ModelCheck compared(float[] found, float[] expected) {
    double largest = 0;
    boolean within = true;
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs((double) found[i] - expected[i]);
      largest = Math.max(largest, difference);
      within &= difference <= ABSOLUTE + RELATIVE * Math.abs(expected[i]);
    }
    return new ModelCheck(largest, within);
  }
}
