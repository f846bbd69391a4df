package org.lexyscope.dataset;

/**
 * A short video of one nucleus with its true masks: square frames, scaled to 0..1.
 *
 * <p>The arrays are shared, not copied.
 */
public final class Sequence {
  private final int edgePx;
  private final float[][] frames;
  private final boolean[][] masks;
  private final double[] ncRatio;

  /**
   * @param frames intensities 0..1 by frame, each row-major
   * @param masks true in every nucleus, by frame, each row-major
   * @param ncRatio by frame: nucleus over cytosol, both above the background; NaN where there is no
   *     mask or no cytosol
   */
  public Sequence(int edgePx, float[][] frames, boolean[][] masks, double[] ncRatio) {
    if (edgePx < 1
        || frames.length < 1
        || masks.length != frames.length
        || ncRatio.length != frames.length) {
      throw new IllegalArgumentException(
          "A sequence needs an edge of at least 1 px and as many masks and ratios as frames, found %d px, %d frames, %d masks and %d ratios."
              .formatted(edgePx, frames.length, masks.length, ncRatio.length));
    }
    for (int frame = 0; frame < frames.length; frame++) {
      if (frames[frame].length != edgePx * edgePx || masks[frame].length != edgePx * edgePx) {
        throw new IllegalArgumentException(
            "Frame %d of a sequence of %d px has %d intensities and %d marks; expected %d each."
                .formatted(
                    frame, edgePx, frames[frame].length, masks[frame].length, edgePx * edgePx));
      }
    }
    this.edgePx = edgePx;
    this.frames = frames;
    this.masks = masks;
    this.ncRatio = ncRatio;
  }

  public int edgePx() {
    return edgePx;
  }

  public int frameCount() {
    return frames.length;
  }

  /** Intensities 0..1 of every frame, each row-major. Not a copy. */
  public float[][] frames() {
    return frames;
  }

  /** Where nuclei are in every frame, each row-major. Not a copy. */
  public boolean[][] masks() {
    return masks;
  }

  /** The true contrast of every frame, nucleus over cytosol; NaN where it cannot be told. */
  public double[] ncRatio() {
    return ncRatio;
  }

  /** One frame with its mask. */
  public Crop crop(int frame) {
    return new Crop(edgePx, frames[frame], masks[frame]);
  }
}
