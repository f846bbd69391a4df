package org.lexyscope.bioimageio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Values that share their statistics: one channel of an image, or all.
 *
 * @param from first index into the planes' values
 * @param to after the last
 */
@SuppressWarnings("ArrayRecordComponent") // A view of the planes, which change through it.
record ValueRange(float[] values, int from, int to) {

  static List<ValueRange> of(Planes planes, boolean channelsTogether) {
    if (channelsTogether) {
      return List.of(new ValueRange(planes.values(), 0, planes.values().length));
    }
    int planePixels = planes.height() * planes.width();
    List<ValueRange> ranges = new ArrayList<>();
    for (int from = 0; from < planes.values().length; from += planePixels) {
      ranges.add(new ValueRange(planes.values(), from, from + planePixels));
    }
    return ranges;
  }

  double mean() {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  double std(double mean) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(squares / (to - from));
  }

  double percentile(double percent) {
    float[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    double rank = percent / 100 * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  void change(DoubleUnaryOperator change) {
    for (int i = from; i < to; i++) {
      values[i] = (float) change.applyAsDouble(values[i]);
    }
  }
}
