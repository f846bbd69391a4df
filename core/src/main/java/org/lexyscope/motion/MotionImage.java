package org.lexyscope.motion;

import org.lexyscope.image.Frame;
import org.lexyscope.image.GaussianBlur;
import org.lexyscope.image.Resample;

/**
 * A frame as {@link LucasKanade} looks at it: reduced until a nucleus is {@value #NUCLEUS_PX} px
 * across, smoothed, and once more at half that size.
 */
public final class MotionImage {
  /** Diameter of a nucleus where motion is measured. */
  static final int NUCLEUS_PX = 8;

  static final int LEVELS = 2;

  private static final double SMOOTHING_PX = 1;

  private final int width;
  private final int height;
  private final double factor;
  private final Frame[] levels = new Frame[LEVELS];

  /**
   * @param pixels intensities of the frame, as a network sees them (near their logarithm),
   *     row-major
   * @param nucleusDiameterPx of a typical nucleus in the frame
   */
  public MotionImage(int width, int height, float[] pixels, double nucleusDiameterPx) {
    this.width = width;
    this.height = height;
    this.factor = NUCLEUS_PX / nucleusDiameterPx;
    for (int level = 0; level < LEVELS; level++) {
      double scale = factor / (1 << level);
      int levelWidth = Math.max(2, (int) Math.round(width * scale));
      int levelHeight = Math.max(2, (int) Math.round(height * scale));
      float[] resized = Resample.resize(pixels, width, height, levelWidth, levelHeight);
      levels[level] =
          new Frame(
              levelWidth,
              levelHeight,
              GaussianBlur.blur(resized, levelWidth, levelHeight, SMOOTHING_PX));
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Motion pixels for one of the frame. */
  double factor() {
    return factor;
  }

  Frame level(int level) {
    return levels[level];
  }
}
