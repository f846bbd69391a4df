package org.lexyscope.simulate;

/**
 * One cell in its own coordinates: how much light each place of it sends up for every unit of
 * concentration, on a grid of one pixel.
 *
 * <p>The light of a place is {@code Cn nucleus + Cc cytosol}: the heights of the two compartments
 * there, times the share that organelles leave to the protein. So one body serves every frame.
 */
final class CellBody {
  /** Grid fields, side by side for each node. */
  static final int FIELDS = 4;

  /** 1 at the cell's centre, 0 on its outline, negative outside. */
  static final int INSIDE = 0;

  /** 1 at the nucleus' centre, 0 on its outline, negative outside. */
  static final int IN_NUCLEUS = 1;

  static final int NUCLEUS = 2;
  static final int CYTOSOL = 3;

  private final int radiusPx;
  private final int side;
  private final float[] grid;
  private final double nucleusXPx;
  private final double nucleusYPx;
  private final double nucleusVolume;
  private final double cytosolVolume;

  /**
   * @param radiusPx the grid reaches from -radiusPx to +radiusPx in both directions
   * @param grid {@code FIELDS} values a node, row by row
   * @param nucleusXPx centre of the nucleus
   * @param nucleusYPx centre of the nucleus
   */
  CellBody(int radiusPx, float[] grid, double nucleusXPx, double nucleusYPx) {
    this.radiusPx = radiusPx;
    this.side = 2 * radiusPx + 1;
    this.grid = grid;
    this.nucleusXPx = nucleusXPx;
    this.nucleusYPx = nucleusYPx;
    this.nucleusVolume = sum(NUCLEUS);
    this.cytosolVolume = sum(CYTOSOL);
  }

  int radiusPx() {
    return radiusPx;
  }

  double nucleusXPx() {
    return nucleusXPx;
  }

  double nucleusYPx() {
    return nucleusYPx;
  }

  /** Volume open to the protein, in pixels times the height of the thickest place. */
  double nucleusVolume() {
    return nucleusVolume;
  }

  double cytosolVolume() {
    return cytosolVolume;
  }

  /** Whether a point lies on the grid; there is nothing of the cell outside. */
  boolean holds(double u, double v) {
    return u > -radiusPx && u < radiusPx && v > -radiusPx && v < radiusPx;
  }

  /** Index of the grid node up and left of a point the grid holds. */
  int node(double u, double v) {
    int row = (int) (v + radiusPx);
    int column = (int) (u + radiusPx);
    return FIELDS * (row * side + column);
  }

  /**
   * A field between four nodes.
   *
   * @param node from {@link #node}
   * @param a part of the way to the next column
   * @param b part of the way to the next row
   */
  double field(int field, int node, double a, double b) {
    int at = node + field;
    int below = at + FIELDS * side;
    double top = grid[at] + a * (grid[at + FIELDS] - grid[at]);
    double bottom = grid[below] + a * (grid[below + FIELDS] - grid[below]);
    return top + b * (bottom - top);
  }

  private double sum(int field) {
    double sum = 0;
    for (int at = field; at < grid.length; at += FIELDS) {
      sum += grid[at];
    }
    return sum;
  }
}
