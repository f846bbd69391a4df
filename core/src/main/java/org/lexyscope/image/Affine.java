package org.lexyscope.image;

/**
 * An affine map of the plane, {@code x' = xx x + xy y + x0}, {@code y' = yx x + yy y + y0}, in
 * pixels; x is the column, y the row, (0, 0) the centre of the first pixel.
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

  /**
   * Scale, turn and shear about the origin, in scikit-image's convention: {@code x' = s (x cos r -
   * y sin(r + h))}, {@code y' = s (x sin r + y cos(r + h))}. Areas grow by {@code s^2 cos h}.
   *
   * @param scale s, above 0
   * @param rotationRad r, from x towards y
   * @param shearRad h
   */
  public static Affine of(double scale, double rotationRad, double shearRad) {
    double leaning = rotationRad + shearRad;
    return new Affine(
        scale * StrictMath.cos(rotationRad),
        -scale * StrictMath.sin(leaning),
        0,
        scale * StrictMath.sin(rotationRad),
        scale * StrictMath.cos(leaning),
        0);
  }

  /** The same map with this point in the origin's place. */
  public Affine about(double x, double y) {
    return new Affine(xx, xy, x0 + x - xx * x - xy * y, yx, yy, y0 + y - yx * x - yy * y);
  }

  /** This map, then another. */
  public Affine then(Affine next) {
    return new Affine(
        next.xx * xx + next.xy * yx,
        next.xx * xy + next.xy * yy,
        next.x(x0, y0),
        next.yx * xx + next.yy * yx,
        next.yx * xy + next.yy * yy,
        next.y(x0, y0));
  }

  /** This map, then a shift. */
  public Affine shifted(double right, double down) {
    return new Affine(xx, xy, x0 + right, yx, yy, y0 + down);
  }

  /**
   * The map back.
   *
   * @throws IllegalArgumentException if everything falls on one line
   */
  public Affine inverse() {
    double area = xx * yy - xy * yx;
    if (area == 0) {
      throw new IllegalArgumentException("A map that flattens the plane has no way back: " + this);
    }
    double ixx = yy / area;
    double ixy = -xy / area;
    double iyx = -yx / area;
    double iyy = xx / area;
    return new Affine(ixx, ixy, -(ixx * x0 + ixy * y0), iyx, iyy, -(iyx * x0 + iyy * y0));
  }

  public double x(double x, double y) {
    return xx * x + xy * y + x0;
  }

  public double y(double x, double y) {
    return yx * x + yy * y + y0;
  }
}
