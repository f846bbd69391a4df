package org.lexyscope.sequence;

import org.lexyscope.image.DistanceTransform;

/**
 * The contrast of a frame as it shows: its mean in the mask over its mean in the ring 2 to 6 px
 * round it, as far as that lies in cells, both above the background. Nearer pixels are lit by the
 * nucleus through the optics.
 */
final class FrameContrast {
  static final float RING_FROM_PX = 2;
  static final float RING_TO_PX = 6;

  private FrameContrast() {}

  /** The ratio; NaN without a mask, without a ring, or where the ring is dark. */
  static double ncRatio(
      float[] frame, boolean[] mask, boolean[] cells, float background, int edge) {
    float[] distancePx = DistanceTransform.outside(mask, edge, edge);
    boolean[] ring = new boolean[mask.length];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = cells[i] && distancePx[i] >= RING_FROM_PX && distancePx[i] <= RING_TO_PX;
    }
    double cytosol = CropContrast.mean(frame, ring) - background;
    double nucleus = CropContrast.mean(frame, mask) - background;
    return cytosol > 0 ? nucleus / cytosol : Double.NaN;
  }
}
