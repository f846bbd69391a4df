package org.lexyscope.loss;

import org.lexyscope.image.DistanceTransform;
import org.lexyscope.torch.Tensor;

/** How far pixels lie from the outline of a mask, computed on the CPU, outside any graph. */
final class OutlineDistances {
  private static final float CUT = 0.5f;

  private OutlineDistances() {}

  /**
   * Squared distance in pixels of each pixel to the nearest one on the other side of the outline,
   * at least 1; 0 everywhere in an image that has no outline, since all of it is mask or none.
   *
   * @param maskN1HW mask where above 0.5
   * @return N x 1 x H x W, on the mask's device
   */
  static Tensor squaredPx(Tensor maskN1HW) {
    return Tensor.fromFloats(squaredPxValues(maskN1HW), maskN1HW.shape()).to(maskN1HW.device());
  }

  /** The same, row-major, as an array. */
  static float[] squaredPxValues(Tensor maskN1HW) {
    float[] values = maskN1HW.detach().toFloats();
    int height = Math.toIntExact(maskN1HW.size(2));
    int width = Math.toIntExact(maskN1HW.size(3));
    int pixels = height * width;
    float[] squared = new float[values.length];
    for (int start = 0; start < values.length; start += pixels) {
      boolean[] inside = new boolean[pixels];
      int count = 0;
      for (int i = 0; i < pixels; i++) {
        inside[i] = values[start + i] > CUT;
        count += inside[i] ? 1 : 0;
      }
      if (count > 0 && count < pixels) {
        double[] in = DistanceTransform.squaredInside(inside, width, height);
        double[] out = DistanceTransform.squaredOutside(inside, width, height);
        for (int i = 0; i < pixels; i++) {
          squared[start + i] = (float) (in[i] + out[i]);
        }
      }
    }
    return squared;
  }
}
