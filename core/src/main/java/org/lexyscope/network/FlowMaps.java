package org.lexyscope.network;

import java.util.Arrays;
import org.lexyscope.flow.FlowField;

/**
 * What a Cellpose network says of one image. The arrays are handed over, not copied.
 *
 * @param planes flow along rows and along columns, each 5 times the unit vector, then the logit of
 *     being in a nucleus: three planes of {@code height x width}
 * @param style of unit length
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers; never compared.
public record FlowMaps(int height, int width, float[] planes, float[] style) {
  /** Rows of flow per pixel step, unit vectors inside nuclei. */
  public float[] flowY() {
    return unit(0);
  }

  /** Columns of flow per pixel step. */
  public float[] flowX() {
    return unit(1);
  }

  public float[] logits() {
    return plane(2);
  }

  private float[] unit(int index) {
    float[] flow = plane(index);
    for (int i = 0; i < flow.length; i++) {
      flow[i] /= FlowField.NETWORK_GAIN;
    }
    return flow;
  }

  private float[] plane(int index) {
    int pixels = height * width;
    return Arrays.copyOfRange(planes, index * pixels, (index + 1) * pixels);
  }
}
