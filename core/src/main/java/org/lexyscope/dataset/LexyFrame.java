package org.lexyscope.dataset;

import org.lexyscope.image.LabelImage;
import org.lexyscope.image.Resample;
import org.lexyscope.image.Window;

/**
 * One frame of a LEXY cell at full size with the mask of its nucleus. Its dark pixels have a mean
 * of 0.01; bright ones may be above 1.
 *
 * <p>The arrays are shared, not copied.
 */
public final class LexyFrame {
  /** Edge of the square that is cut out of a frame. */
  public static final int CUT_PX = 512;

  /** Edge of that square as a network sees it. */
  public static final int CROP_PX = 128;

  private final int width;
  private final int height;
  private final float[] pixels;
  private final boolean[] mask;

  /**
   * @param pixels row-major
   * @param mask true in the nucleus, row-major
   */
  public LexyFrame(int width, int height, float[] pixels, boolean[] mask) {
    if (width < CUT_PX
        || height < CUT_PX
        || pixels.length != width * height
        || mask.length != pixels.length) {
      throw new IllegalArgumentException(
          "A LEXY frame needs at least %d x %d pixels and as many marks, found %d x %d, %d pixels and %d marks."
              .formatted(CUT_PX, CUT_PX, width, height, pixels.length, mask.length));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.mask = mask;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Row-major. Not a copy. */
  public float[] pixels() {
    return pixels;
  }

  /** True in the nucleus, row-major. Not a copy. */
  public boolean[] mask() {
    return mask;
  }

  /** The square in the middle, as the test takes it. */
  public Crop centreCrop() {
    return crop((width - CUT_PX) / 2, (height - CUT_PX) / 2);
  }

  /**
   * A square of 512 px shrunk to 128 px, each pixel the nearest to its centre.
   *
   * @param left its first column, from 0 to {@code width - 512}
   * @param top its first row
   */
  public Crop crop(int left, int top) {
    if (left < 0 || top < 0 || left > width - CUT_PX || top > height - CUT_PX) {
      throw new IllegalArgumentException(
          "A square of %d px at %d, %d does not lie in a frame of %d x %d px."
              .formatted(CUT_PX, left, top, width, height));
    }
    Window window = new Window(left, top, CUT_PX, CUT_PX);
    float[] cut = window.cut(pixels, width);
    boolean[] cutMask = window.cut(mask, width);
    int[] places = new int[cut.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    int[] nearest =
        Resample.nearest(new LabelImage(CUT_PX, CUT_PX, places), CROP_PX, CROP_PX).labels();
    float[] small = new float[nearest.length];
    boolean[] smallMask = new boolean[nearest.length];
    for (int i = 0; i < nearest.length; i++) {
      small[i] = cut[nearest[i]];
      smallMask[i] = cutMask[nearest[i]];
    }
    return new Crop(CROP_PX, small, smallMask);
  }
}
