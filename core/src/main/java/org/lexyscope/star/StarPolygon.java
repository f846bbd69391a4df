package org.lexyscope.star;

import java.util.Arrays;

/**
 * A star-convex polygon as spans along lines half a pixel apart, so that the area it shares with
 * another one, and the pixels within it, are cheap to tell.
 *
 * <p>Along a line, spans are exact; across lines, areas are sums of strips half a pixel high.
 */
final class StarPolygon {
  private static final int LINES_A_PIXEL = 2;

  private final int firstLine;
  private final double[][] crossings;
  private final double left;
  private final double right;

  private StarPolygon(int firstLine, double[][] crossings, double left, double right) {
    this.firstLine = firstLine;
    this.crossings = crossings;
    this.left = left;
    this.right = right;
  }

  /**
   * The polygon of one grid pixel; a negative distance counts as 0, and one that leaves the image
   * anyway is cut where that makes no difference inside.
   */
  static StarPolygon of(StarMaps maps, int index, Rays rays) {
    double farthest = (double) maps.grid() * (maps.width() + maps.height());
    double[] x = new double[rays.count()];
    double[] y = new double[rays.count()];
    for (int k = 0; k < x.length; k++) {
      float predicted = maps.distances()[k * maps.probability().length + index];
      double distance = Math.clamp(predicted, 0, farthest);
      x[k] = index % maps.width() * maps.grid() + distance * rays.x(k);
      y[k] = index / maps.width() * maps.grid() + distance * rays.y(k);
    }
    return of(x, y);
  }

  /** The polygon with these corners, in order; pixel centres lie at whole numbers. */
  static StarPolygon of(double[] x, double[] y) {
    int first = (int) Math.ceil(Arrays.stream(y).min().orElseThrow() * LINES_A_PIXEL);
    int last = (int) Math.floor(Arrays.stream(y).max().orElseThrow() * LINES_A_PIXEL);
    double[][] crossings = new double[Math.max(0, last - first + 1)][];
    int[] counts = new int[crossings.length];
    Arrays.setAll(crossings, line -> new double[4]);
    for (int k = 0; k < x.length; k++) {
      int next = (k + 1) % x.length;
      boolean down = y[k] < y[next];
      int from = down ? k : next;
      int to = down ? next : k;
      int edgeFirst = (int) Math.ceil(y[from] * LINES_A_PIXEL);
      double slope = (x[to] - x[from]) / (y[to] - y[from]);
      for (int line = edgeFirst; line < y[to] * LINES_A_PIXEL; line++) {
        int at = line - first;
        if (counts[at] == crossings[at].length) {
          crossings[at] = Arrays.copyOf(crossings[at], 2 * counts[at]);
        }
        crossings[at][counts[at]++] = x[from] + slope * ((double) line / LINES_A_PIXEL - y[from]);
      }
    }
    for (int at = 0; at < crossings.length; at++) {
      crossings[at] = Arrays.copyOf(crossings[at], counts[at]);
      Arrays.sort(crossings[at]);
    }
    double left = Arrays.stream(x).min().orElseThrow();
    return new StarPolygon(first, crossings, left, Arrays.stream(x).max().orElseThrow());
  }

  int top() {
    return Math.floorDiv(firstLine, LINES_A_PIXEL);
  }

  int bottom() {
    return Math.ceilDiv(firstLine + crossings.length, LINES_A_PIXEL);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  /** In square pixels. */
  double area() {
    double length = 0;
    for (double[] line : crossings) {
      for (int i = 0; i + 1 < line.length; i += 2) {
        length += line[i + 1] - line[i];
      }
    }
    return length / LINES_A_PIXEL;
  }

  /** The area that both cover, in square pixels. */
  double shared(StarPolygon other) {
    if (other.left >= right || other.right <= left) {
      return 0;
    }
    int from = Math.max(firstLine, other.firstLine);
    int to = Math.min(firstLine + crossings.length, other.firstLine + other.crossings.length);
    double length = 0;
    for (int line = from; line < to; line++) {
      length += shared(crossings[line - firstLine], other.crossings[line - other.firstLine]);
    }
    return length / LINES_A_PIXEL;
  }

  private static double shared(double[] one, double[] other) {
    double length = 0;
    int i = 0;
    int j = 0;
    while (i + 1 < one.length && j + 1 < other.length) {
      double overlap = Math.min(one[i + 1], other[j + 1]) - Math.max(one[i], other[j]);
      length += Math.max(0, overlap);
      if (one[i + 1] < other[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return length;
  }

  /**
   * Gives a label to the pixels whose centres lie within and that have none.
   *
   * @return whether there was any
   */
  boolean draw(int label, int[] labels, int width, int height) {
    boolean drawn = false;
    for (int y = Math.max(0, top()); y < Math.min(height, bottom() + 1); y++) {
      int at = y * LINES_A_PIXEL - firstLine;
      double[] line = at >= 0 && at < crossings.length ? crossings[at] : new double[0];
      for (int i = 0; i + 1 < line.length; i += 2) {
        int last = (int) Math.min(width - 1, Math.floor(line[i + 1]));
        for (int x = (int) Math.max(0, Math.ceil(line[i])); x <= last; x++) {
          boolean free = labels[y * width + x] == 0;
          labels[y * width + x] = free ? label : labels[y * width + x];
          drawn |= free;
        }
      }
    }
    return drawn;
  }
}
