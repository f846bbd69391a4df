package org.lexyscope.dataset;

/**
 * A square piece of a field round one nucleus: the protein, scaled to a largest value of 1, and
 * where nuclei are.
 *
 * <p>The arrays are shared, not copied.
 */
public final class Crop {
  private final int edgePx;
  private final float[] pixels;
  private final boolean[] mask;

  /**
   * @param pixels intensities 0..1, row-major
   * @param mask true in every nucleus, row-major
   */
  public Crop(int edgePx, float[] pixels, boolean[] mask) {
    if (edgePx < 1 || pixels.length != edgePx * edgePx || mask.length != pixels.length) {
      throw new IllegalArgumentException(
          "A crop of %d px needs %d intensities and marks, found %d and %d."
              .formatted(edgePx, edgePx * edgePx, pixels.length, mask.length));
    }
    this.edgePx = edgePx;
    this.pixels = pixels;
    this.mask = mask;
  }

  public int edgePx() {
    return edgePx;
  }

  /** Intensities 0..1, row-major. Not a copy. */
  public float[] pixels() {
    return pixels;
  }

  /** True in every nucleus, row-major. Not a copy. */
  public boolean[] mask() {
    return mask;
  }
}
