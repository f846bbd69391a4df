package org.lexyscope.flow;

/**
 * A vector at every pixel, in pixels a step: which way the centre of its object lies. Unit vectors
 * where it was made from labels, 0 outside objects.
 *
 * <p>The arrays are shared, not copied.
 */
public final class FlowField {
  /** By how much a Cellpose network's answer is longer than the unit vectors it learns. */
  public static final float NETWORK_GAIN = 5;

  private final int width;
  private final int height;
  private final float[] dy;
  private final float[] dx;

  /**
   * @param dy along rows, downwards positive; row-major
   * @param dx along columns, to the right positive; row-major
   * @throws IllegalArgumentException if the sizes differ
   */
  public FlowField(int width, int height, float[] dy, float[] dx) {
    if (dy.length != width * height || dx.length != width * height) {
      throw new IllegalArgumentException(
          "A flow field of %dx%d pixels needs %d vectors, found %d and %d components."
              .formatted(width, height, width * height, dy.length, dx.length));
    }
    this.width = width;
    this.height = height;
    this.dy = dy;
    this.dx = dx;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Along rows, row-major. Not a copy. */
  public float[] dy() {
    return dy;
  }

  /** Along columns, row-major. Not a copy. */
  public float[] dx() {
    return dx;
  }
}
