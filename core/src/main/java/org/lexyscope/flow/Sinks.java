package org.lexyscope.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Clusters of the places where paths end: each peak of their histogram grows five times over its
 * 3x3 surroundings, as far as more than two paths end there.
 */
final class Sinks {
  /** A peak is the highest within this many pixels, and more paths than this end in it. */
  private static final int PEAK_RADIUS_PX = 2;

  private static final int LEAST_IN_PEAK = 10;
  private static final int LEAST_IN_NEIGHBOUR = 2;
  private static final int GROWTH_PX = 5;

  private final int[] histogram;
  private final int width;
  private final int height;
  private final int[] labels;

  private Sinks(int[] histogram, int width, int height) {
    this.histogram = histogram;
    this.width = width;
    this.height = height;
    this.labels = new int[histogram.length];
  }

  /**
   * The cluster of every pixel, 1..n, 0 = none. Where two meet, the one with the higher peak has
   * the pixel.
   *
   * @param histogram how many paths end in each pixel, row-major
   */
  static int[] labels(int[] histogram, int width, int height) {
    Sinks sinks = new Sinks(histogram, width, height);
    int[] peaks =
        IntStream.range(0, histogram.length)
            .filter(sinks::isPeak)
            .boxed()
            .sorted(Comparator.comparingInt(pixel -> histogram[pixel]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < peaks.length; i++) {
      sinks.grow(peaks[i], i + 1);
    }
    return sinks.labels;
  }

  private boolean isPeak(int pixel) {
    if (histogram[pixel] <= LEAST_IN_PEAK) {
      return false;
    }
    int x = pixel % width;
    int y = pixel / width;
    int highest = 0;
    for (int ny = Math.max(0, y - PEAK_RADIUS_PX);
        ny <= Math.min(height - 1, y + PEAK_RADIUS_PX);
        ny++) {
      for (int nx = Math.max(0, x - PEAK_RADIUS_PX);
          nx <= Math.min(width - 1, x + PEAK_RADIUS_PX);
          nx++) {
        highest = Math.max(highest, histogram[ny * width + nx]);
      }
    }
    return histogram[pixel] == highest;
  }

  private void grow(int peak, int label) {
    int edge = 2 * GROWTH_PX + 1;
    int left = peak % width - GROWTH_PX;
    int top = peak / width - GROWTH_PX;
    boolean[] grown = new boolean[edge * edge];
    grown[GROWTH_PX * edge + GROWTH_PX] = true;
    for (int step = 0; step < GROWTH_PX; step++) {
      boolean[] before = grown.clone();
      for (int i = 0; i < grown.length; i++) {
        int x = left + i % edge;
        int y = top + i / edge;
        boolean inside = x >= 0 && x < width && y >= 0 && y < height;
        grown[i] =
            inside && histogram[y * width + x] > LEAST_IN_NEIGHBOUR && touches(before, i, edge);
      }
    }
    for (int i = 0; i < grown.length; i++) {
      if (grown[i]) {
        labels[(top + i / edge) * width + left + i % edge] = label;
      }
    }
  }

  private static boolean touches(boolean[] grown, int index, int edge) {
    int x = index % edge;
    int y = index / edge;
    for (int ny = Math.max(0, y - 1); ny <= Math.min(edge - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(edge - 1, x + 1); nx++) {
        if (grown[ny * edge + nx]) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many of some pixels there are of each, row-major. */
  static int[] histogram(int[] pixels, int count) {
    int[] histogram = new int[count];
    Arrays.stream(pixels).forEach(pixel -> histogram[pixel]++);
    return histogram;
  }
}
