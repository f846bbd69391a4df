package org.lexyscope.dataset;

import java.util.Arrays;
import java.util.Optional;
import org.lexyscope.image.LabelImage;

/**
 * One frame to learn from, what its video shows beside it, and the truth about it.
 *
 * <p>Intensities are linear and scaled by {@link IntensityScale} of the whole video: about 0 in the
 * background and 1 in the brightest structures. The arrays are shared, not copied.
 */
public final class Sample {
  private final float[][] planes;
  private final LabelImage nuclei;
  private final Optional<LabelImage> cells;
  private final boolean[] known;
  private final double nucleusDiameterPx;

  /**
   * @param planes scaled intensities as {@link VideoContext} has them, each row-major
   * @param nuclei which nucleus each pixel belongs to, 0 = none
   * @param cells which cell each pixel belongs to, 0 = none; empty where nobody outlined cells
   * @param known whether the truth of a pixel is known, row-major
   * @param nucleusDiameterPx diameter of a typical nucleus in this image
   * @throws IllegalArgumentException if the sizes differ
   */
  public Sample(
      float[][] planes,
      LabelImage nuclei,
      Optional<LabelImage> cells,
      boolean[] known,
      double nucleusDiameterPx) {
    int expected = nuclei.labels().length;
    boolean fits =
        planes.length == VideoContext.PLANES
            && known.length == expected
            && cells.map(LabelImage::labels).map(labels -> labels.length).orElse(expected)
                == expected;
    for (float[] plane : planes) {
      fits &= plane.length == expected;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "A sample of %d labels needs %d planes of as many intensities, and as many marks and cells; found %d planes, the first of %d, and %d marks."
              .formatted(
                  expected, VideoContext.PLANES, planes.length, planes[0].length, known.length));
    }
    if (!(nucleusDiameterPx > 0)) {
      throw new IllegalArgumentException(
          "A nucleus must be above 0 px across, found " + nucleusDiameterPx + ".");
    }
    this.planes = planes;
    this.nuclei = nuclei;
    this.cells = cells;
    this.known = known;
    this.nucleusDiameterPx = nucleusDiameterPx;
  }

  /** A sample whose truth is known everywhere. */
  public static Sample allKnown(
      float[][] planes, LabelImage nuclei, LabelImage cells, double nucleusDiameterPx) {
    boolean[] known = new boolean[planes[0].length];
    Arrays.fill(known, true);
    return new Sample(planes, nuclei, Optional.of(cells), known, nucleusDiameterPx);
  }

  /** The same truth with other intensities. */
  public Sample withPlanes(float[][] newPlanes) {
    return new Sample(newPlanes, nuclei, cells, known, nucleusDiameterPx);
  }

  public int width() {
    return nuclei.width();
  }

  public int height() {
    return nuclei.height();
  }

  /** Linear scaled intensities, each plane row-major. Not a copy. */
  public float[][] planes() {
    return planes;
  }

  public LabelImage nuclei() {
    return nuclei;
  }

  /** The whole cells with their nuclei, where they are known. */
  public Optional<LabelImage> cells() {
    return cells;
  }

  /** Where the truth is known, row-major; other pixels do not count in the loss. Not a copy. */
  public boolean[] known() {
    return known;
  }

  public double nucleusDiameterPx() {
    return nucleusDiameterPx;
  }
}
