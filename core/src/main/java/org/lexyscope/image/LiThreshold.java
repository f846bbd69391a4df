package org.lexyscope.image;

import java.util.Arrays;

/**
 * The threshold of minimum cross entropy (Li and Lee 1993), found by the iteration of Li and Tam
 * 1998 on the values themselves: {@code t = (back - fore) / (ln back - ln fore)}, with both class
 * means counted from the smallest value, begun at the mean, until it moves by less than half of the
 * smallest step between two values.
 */
public final class LiThreshold {
  private LiThreshold() {}

  /**
   * The threshold; what is above it is foreground. Equal values give that value.
   *
   * @throws IllegalArgumentException if there are no pixels
   */
  public static double of(float[] pixels) {
    if (pixels.length == 0) {
      throw new IllegalArgumentException("A threshold needs pixels, found none.");
    }
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    float low = sorted[0];
    if (sorted[sorted.length - 1] == low) {
      return low;
    }
    double[] sums = sumsAbove(sorted, low);
    double tolerance = smallestStep(sorted) / 2;
    double next = sums[sorted.length] / sorted.length;
    double now;
    do {
      now = next;
      int back = countUpTo(sorted, low + now);
      double meanBack = sums[back] / back;
      double meanFore = (sums[sorted.length] - sums[back]) / (sorted.length - back);
      if (meanBack == 0) {
        break;
      }
      next = (meanBack - meanFore) / (Math.log(meanBack) - Math.log(meanFore));
    } while (Math.abs(next - now) > tolerance);
    return low + next;
  }

  /** At index n the sum of the n smallest values, each less {@code low}. */
  private static double[] sumsAbove(float[] sorted, float low) {
    double[] sums = new double[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      sums[i + 1] = sums[i] + ((double) sorted[i] - low);
    }
    return sums;
  }

  private static double smallestStep(float[] sorted) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double step = (double) sorted[i] - sorted[i - 1];
      smallest = step > 0 ? Math.min(smallest, step) : smallest;
    }
    return smallest;
  }

  private static int countUpTo(float[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
