package org.lexyscope.dataset;

import java.util.Arrays;
import org.lexyscope.image.LabelImage;

/**
 * One image to learn from, with the truth about it.
 *
 * <p>Intensities are linear and scaled by {@link IntensityScale} of the whole video: about 0 in the
 * background and 1 in the brightest structures. The arrays are shared, not copied.
 */
public final class Sample {
  private final float[] pixels;
  private final LabelImage nuclei;
  private final boolean[] known;
  private final double nucleusDiameterPx;

  /**
   * @param pixels scaled intensities, row-major
   * @param nuclei which nucleus each pixel belongs to, 0 = none
   * @param known whether the truth of a pixel is known, row-major
   * @param nucleusDiameterPx diameter of a typical nucleus in this image
   * @throws IllegalArgumentException if the sizes differ
   */
  public Sample(float[] pixels, LabelImage nuclei, boolean[] known, double nucleusDiameterPx) {
    int expected = nuclei.labels().length;
    if (pixels.length != expected || known.length != expected) {
      throw new IllegalArgumentException(
          "A sample of %d labels needs as many intensities and marks, found %d and %d."
              .formatted(expected, pixels.length, known.length));
    }
    if (!(nucleusDiameterPx > 0)) {
      throw new IllegalArgumentException(
          "A nucleus must be above 0 px across, found " + nucleusDiameterPx + ".");
    }
    this.pixels = pixels;
    this.nuclei = nuclei;
    this.known = known;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  /** A sample whose truth is known everywhere. */
  public static Sample allKnown(float[] pixels, LabelImage nuclei, double nucleusDiameterPx) {
    boolean[] known = new boolean[pixels.length];
    Arrays.fill(known, true);
    return new Sample(pixels, nuclei, known, nucleusDiameterPx);
  }

  /** The same truth with other intensities. */
  public Sample withPixels(float[] newPixels) {
    return new Sample(newPixels, nuclei, known, nucleusDiameterPx);
  }

  public int width() {
    return nuclei.width();
  }

  public int height() {
    return nuclei.height();
  }

  /** Linear scaled intensities, row-major. Not a copy. */
  public float[] pixels() {
    return pixels;
  }

  public LabelImage nuclei() {
    return nuclei;
  }

  /** Where the truth is known, row-major; other pixels do not count in the loss. Not a copy. */
  public boolean[] known() {
    return known;
  }

  public double nucleusDiameterPx() {
    return nucleusDiameterPx;
  }
}
