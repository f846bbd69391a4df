package org.lexyscope.simulate;

/**
 * Where a cell starts.
 *
 * @param xPx image position of its centre, pixel centres at whole numbers; may lie outside
 * @param yPx image position of its centre
 * @param angle of its long axis in radians
 */
record Placement(double xPx, double yPx, double angle) {}
