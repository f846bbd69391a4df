package org.lexyscope.star;

/**
 * Directions evenly spread over a turn, from a pixel outwards: ray k points at the angle {@code 2
 * pi k / n}, from the x axis (columns) towards the y axis (rows).
 */
public final class Rays {
  private static final int FEWEST = 3;

  private final double[] x;
  private final double[] y;

  /**
   * @param count of rays, at least 3
   */
  public Rays(int count) {
    if (count < FEWEST) {
      throw new IllegalArgumentException("A polygon needs at least 3 rays, found " + count + ".");
    }
    x = new double[count];
    y = new double[count];
    for (int k = 0; k < count; k++) {
      double angle = 2 * Math.PI * k / count;
      x[k] = StrictMath.cos(angle);
      y[k] = StrictMath.sin(angle);
    }
  }

  public int count() {
    return x.length;
  }

  /** Columns per pixel of length along ray k. */
  public double x(int k) {
    return x[k];
  }

  /** Rows per pixel of length along ray k. */
  public double y(int k) {
    return y[k];
  }
}
