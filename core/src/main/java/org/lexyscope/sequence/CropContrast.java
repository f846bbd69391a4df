package org.lexyscope.sequence;

import org.lexyscope.dataset.Crop;
import org.lexyscope.image.Dilation;
import org.lexyscope.image.OtsuThreshold;

/**
 * Whether a crop's nuclei are about as bright as their cytosol, as the report's filter asks: the
 * mean in the mask beside the mean in a ring, which is the mask grown by a square of 9 x 9, less
 * the mask, where the crop is above its Otsu threshold.
 *
 * @param nucleus mean in the mask; NaN without one
 * @param ring mean in the ring; NaN if nothing of it is above the threshold
 */
record CropContrast(double nucleus, double ring) {
  /** A square of 9 x 9. */
  static final int RING_RADIUS_PX = 4;

  private static final double MOST = 0.1;

  static CropContrast of(Crop crop) {
    boolean[] foreground = foreground(crop);
    boolean[] grown = Dilation.square(crop.mask(), crop.edgePx(), crop.edgePx(), RING_RADIUS_PX);
    boolean[] ring = new boolean[grown.length];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = grown[i] && !crop.mask()[i] && foreground[i];
    }
    return new CropContrast(mean(crop.pixels(), crop.mask()), mean(crop.pixels(), ring));
  }

  /** Where a crop is above its Otsu threshold: in cells. */
  static boolean[] foreground(Crop crop) {
    double threshold = OtsuThreshold.of(crop.pixels());
    boolean[] foreground = new boolean[crop.pixels().length];
    for (int i = 0; i < foreground.length; i++) {
      foreground[i] = crop.pixels()[i] > threshold;
    }
    return foreground;
  }

  /** The mean where a mask is true; NaN where it is nowhere. */
  static double mean(float[] pixels, boolean[] mask) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (mask[i]) {
        sum += pixels[i];
        count++;
      }
    }
    return sum / count;
  }

  double difference() {
    return Math.abs(nucleus - ring);
  }

  /** Whether the difference is under 0.1; not if there is no ring. */
  boolean isLow() {
    return difference() < MOST;
  }

  /** Whether a mask reaches the outermost pixels. */
  static boolean touchesBorder(Crop crop) {
    int edge = crop.edgePx();
    for (int i = 0; i < edge; i++) {
      if (crop.mask()[i]
          || crop.mask()[(edge - 1) * edge + i]
          || crop.mask()[i * edge]
          || crop.mask()[i * edge + edge - 1]) {
        return true;
      }
    }
    return false;
  }
}
