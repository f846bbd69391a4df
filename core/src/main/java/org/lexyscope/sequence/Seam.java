package org.lexyscope.sequence;

import java.util.Arrays;
import org.lexyscope.image.CannyEdges;
import org.lexyscope.image.Dilation;
import org.lexyscope.image.GaussianBlur;

/**
 * The published softening of the border between a brightened nucleus and its cytosol: the pixels on
 * the Canny edge of the mask, dilated by a cross, are written into a list in raster order, the list
 * is smoothed, and its values go back to their places. Neighbours in the list need not be
 * neighbours in the image.
 */
final class Seam {
  private static final double EDGE_SIGMA_PX = 1;
  private static final double LIST_SIGMA = 0.7;

  private Seam() {}

  /** A frame with its seam smoothed. */
  static float[] smoothed(float[] frame, boolean[] mask, int edge) {
    boolean[] outline = CannyEdges.of(mask, edge, edge, EDGE_SIGMA_PX);
    boolean[] seam = Dilation.cross(outline, edge, edge);
    int count = 0;
    float[] list = new float[frame.length];
    for (int i = 0; i < frame.length; i++) {
      if (seam[i]) {
        list[count++] = frame[i];
      }
    }
    float[] out = frame.clone();
    if (count == 0) {
      return out;
    }
    float[] smooth = GaussianBlur.blur(Arrays.copyOf(list, count), count, 1, LIST_SIGMA);
    int next = 0;
    for (int i = 0; i < frame.length; i++) {
      if (seam[i]) {
        out[i] = smooth[next++];
      }
    }
    return out;
  }
}
