package org.lexyscope.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a chart.
 *
 * @param name for the legend
 * @param simulated drawn in another colour than real data
 * @param points in the order they are joined
 */
record Curve(String name, boolean simulated, List<Point> points) {
  /** Where a line goes. */
  record Point(double x, double y) {}

  Curve {
    points = List.copyOf(points);
  }

  /** The same line with both axes as decimal logarithms; points that have none are left out. */
  Curve logarithmic() {
    List<Point> logs = new ArrayList<>();
    for (Point point : points) {
      if (point.x > 0 && point.y > 0) {
        logs.add(new Point(Math.log10(point.x), Math.log10(point.y)));
      }
    }
    return new Curve(name, simulated, logs);
  }
}
