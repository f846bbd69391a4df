package org.lexyscope.simulate;

/**
 * Where a cell lies in one frame: from a pixel to the cell's own coordinates.
 *
 * <p>With (x0, y0) turned by the cell's angle and p = x0 / R, q = y0 / R: {@code u = x0 (1 + s) + R
 * (b1 p q + b2 q^2)}, {@code v = y0 (1 - s) + R (b3 p q + b4 p^2)}: a stretch that keeps the area
 * and four ways to bend.
 *
 * @param xPx image position of the cell's centre
 * @param yPx image position of the cell's centre
 * @param cos of the cell's angle
 * @param sin of the cell's angle
 * @param radiusPx R
 * @param stretch s
 */
record Pose(
    double xPx,
    double yPx,
    double cos,
    double sin,
    double radiusPx,
    double stretch,
    double bend1,
    double bend2,
    double bend3,
    double bend4) {

  double u(double x, double y) {
    double x0 = along(x, y);
    double y0 = across(x, y);
    return x0 * (1 + stretch) + (bend1 * x0 * y0 + bend2 * y0 * y0) / radiusPx;
  }

  double v(double x, double y) {
    double x0 = along(x, y);
    double y0 = across(x, y);
    return y0 * (1 - stretch) + (bend3 * x0 * y0 + bend4 * x0 * x0) / radiusPx;
  }

  private double along(double x, double y) {
    return (x - xPx) * cos + (y - yPx) * sin;
  }

  private double across(double x, double y) {
    return (y - yPx) * cos - (x - xPx) * sin;
  }

  /** Image column of a point of the cell, found by iteration (the bends are weak). */
  double imageX(double u, double v) {
    return solve(u, v, true);
  }

  double imageY(double u, double v) {
    return solve(u, v, false);
  }

  private double solve(double u, double v, boolean column) {
    double x = xPx + u * cos - v * sin;
    double y = yPx + u * sin + v * cos;
    for (int round = 0; round < 20; round++) {
      double du = u - u(x, y);
      double dv = v - v(x, y);
      x += du * cos - dv * sin;
      y += du * sin + dv * cos;
    }
    return column ? x : y;
  }

  /** How far from the centre the cell can reach in the image, in pixels. */
  double reachPx() {
    double bends = Math.abs(bend1) + Math.abs(bend2) + Math.abs(bend3) + Math.abs(bend4);
    return radiusPx * (1 + Math.abs(stretch) + Math.min(0.5, bends)) + 2;
  }
}
