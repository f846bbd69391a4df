package org.lexyscope.report;

/**
 * A closed line around a region, in pixel units: pixel (x, y) covers [x, x+1) x [y, y+1).
 *
 * @param label the region's label
 * @param xy x0, y0, x1, y1, ...; the last point joins the first
 */
@SuppressWarnings("ArrayRecordComponent") // A private-by-package carrier; never compared.
record Contour(int label, double[] xy) {
  int pointCount() {
    return xy.length / 2;
  }
}
