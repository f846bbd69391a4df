package org.lexyscope.star;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Polygons that are kept, found again by the squares of the plane they touch. */
final class PolygonIndex {
  private static final int SQUARE_PX = 32;

  private final double largestOverlap;
  private final List<StarPolygon> polygons = new ArrayList<>();
  private final List<Double> areas = new ArrayList<>();
  private final Map<Long, List<Integer>> touching = new HashMap<>();

  PolygonIndex(double largestOverlap) {
    this.largestOverlap = largestOverlap;
  }

  /** Keeps a polygon unless it is empty or overlaps one that is kept by more than is allowed. */
  boolean addUnlessCovered(StarPolygon polygon) {
    double area = polygon.area();
    if (area == 0) {
      return false;
    }
    List<Long> squares = squares(polygon);
    for (long square : squares) {
      for (int index : touching.getOrDefault(square, List.of())) {
        double smaller = Math.min(area, areas.get(index));
        if (polygon.shared(polygons.get(index)) > largestOverlap * smaller) {
          return false;
        }
      }
    }
    for (long square : squares) {
      touching.computeIfAbsent(square, any -> new ArrayList<>()).add(polygons.size());
    }
    polygons.add(polygon);
    areas.add(area);
    return true;
  }

  private static List<Long> squares(StarPolygon polygon) {
    List<Long> squares = new ArrayList<>();
    int right = square(polygon.right());
    int bottom = square(polygon.bottom());
    for (int y = square(polygon.top()); y <= bottom; y++) {
      for (int x = square(polygon.left()); x <= right; x++) {
        squares.add(((long) y << Integer.SIZE) | (x & 0xFFFFFFFFL));
      }
    }
    return squares;
  }

  private static int square(double place) {
    return (int) Math.floor(place / SQUARE_PX);
  }

  List<StarPolygon> polygons() {
    return polygons;
  }
}
