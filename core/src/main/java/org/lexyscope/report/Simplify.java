package org.lexyscope.report;

import java.util.BitSet;
import java.util.stream.DoubleStream;

/**
 * Thins a line: no dropped point lies farther than a tolerance from what is left (D. Douglas and T.
 * Peucker, Cartographica 10, 112-122, 1973).
 */
final class Simplify {
  private Simplify() {}

  /** A closed line, split at its first point and at the point farthest from that. */
  static double[] closed(double[] xy, double tolerance) {
    int count = xy.length / 2;
    if (count < 4) {
      return xy;
    }
    int farthest = 0;
    double most = -1;
    for (int index = 1; index < count; index++) {
      double distance = Math.hypot(xy[2 * index] - xy[0], xy[2 * index + 1] - xy[1]);
      if (distance > most) {
        most = distance;
        farthest = index;
      }
    }
    BitSet keep = new BitSet(count + 1);
    keep.set(0);
    keep.set(farthest);
    halve(xy, count, 0, farthest, tolerance, keep);
    halve(xy, count, farthest, count, tolerance, keep);
    return keep.stream()
        .filter(index -> index < count)
        .boxed()
        .flatMapToDouble(index -> DoubleStream.of(xy[2 * index], xy[2 * index + 1]))
        .toArray();
  }

  /** Keeps the point farthest from the chord from..to when it is beyond tolerance, and goes on. */
  private static void halve(
      double[] xy, int count, int from, int to, double tolerance, BitSet keep) {
    int farthest = -1;
    double most = tolerance;
    for (int index = from + 1; index < to; index++) {
      double distance = distanceToChord(xy, index, from, to % count);
      if (distance > most) {
        most = distance;
        farthest = index;
      }
    }
    if (farthest >= 0) {
      keep.set(farthest);
      halve(xy, count, from, farthest, tolerance, keep);
      halve(xy, count, farthest, to, tolerance, keep);
    }
  }

  private static double distanceToChord(double[] xy, int point, int from, int to) {
    double px = xy[2 * point] - xy[2 * from];
    double py = xy[2 * point + 1] - xy[2 * from + 1];
    double dx = xy[2 * to] - xy[2 * from];
    double dy = xy[2 * to + 1] - xy[2 * from + 1];
    double length = Math.hypot(dx, dy);
    return length == 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
  }
}
