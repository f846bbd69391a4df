package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Round bodies in a cell: nucleoli, vacuoles, bright granules. Each fades from its centre as {@code
 * (1 - r^2)^2}, r = distance in radii.
 */
final class Spots {
  private record Spot(double x, double y, double radius, double strength) {}

  private final List<Spot> spots = new ArrayList<>();

  /** Adds a spot. */
  void add(double x, double y, double radius, double strength) {
    spots.add(new Spot(x, y, radius, strength));
  }

  /** The sum of all spots on a square grid of whole coordinates -radius..radius, row by row. */
  float[] stamped(int gridRadius) {
    int side = 2 * gridRadius + 1;
    float[] grid = new float[side * side];
    for (Spot spot : spots) {
      stamp(spot, grid, gridRadius, side);
    }
    return grid;
  }

  private static void stamp(Spot spot, float[] grid, int gridRadius, int side) {
    int reach = (int) Math.ceil(spot.radius) + 1;
    int centreX = (int) Math.floor(spot.x) + gridRadius;
    int centreY = (int) Math.floor(spot.y) + gridRadius;
    for (int row = Math.max(0, centreY - reach);
        row <= Math.min(side - 1, centreY + reach);
        row++) {
      for (int col = Math.max(0, centreX - reach);
          col <= Math.min(side - 1, centreX + reach);
          col++) {
        double dx = (col - gridRadius - spot.x) / spot.radius;
        double dy = (row - gridRadius - spot.y) / spot.radius;
        double rest = 1 - dx * dx - dy * dy;
        if (rest > 0) {
          grid[row * side + col] += (float) (spot.strength * rest * rest);
        }
      }
    }
  }
}
