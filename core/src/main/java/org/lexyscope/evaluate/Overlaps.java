package org.lexyscope.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.lexyscope.image.LabelImage;

/**
 * Shared pixels of every pair of a predicted and a true object in one image.
 *
 * <p>Objects are counted by index, in rising order of their labels, which need not be consecutive.
 */
final class Overlaps {
  /** A pair that shares pixels. */
  record Pair(int predicted, int truth, int sharedPx) {}

  private final int[] predictedLabels;
  private final int[] trueLabels;
  private final int[] predictedAreaPx;
  private final int[] trueAreaPx;
  private final Pair[] pairs;

  private Overlaps(LabelImage predicted, LabelImage truth) {
    predictedLabels = labelsOf(predicted);
    trueLabels = labelsOf(truth);
    predictedAreaPx = new int[predictedLabels.length];
    trueAreaPx = new int[trueLabels.length];
    Map<Long, Integer> shared = new TreeMap<>();
    int[] predictedIndex = indexOf(predictedLabels);
    int[] trueIndex = indexOf(trueLabels);
    for (int pixel = 0; pixel < predicted.labels().length; pixel++) {
      int p = predictedIndex[predicted.labels()[pixel]];
      int t = trueIndex[truth.labels()[pixel]];
      if (p >= 0) {
        predictedAreaPx[p]++;
      }
      if (t >= 0) {
        trueAreaPx[t]++;
      }
      if (p >= 0 && t >= 0) {
        shared.merge(((long) p << 32) + t, 1, Integer::sum);
      }
    }
    pairs =
        shared.entrySet().stream()
            .map(e -> new Pair((int) (e.getKey() >> 32), e.getKey().intValue(), e.getValue()))
            .toArray(Pair[]::new);
  }

  /**
   * Counts the overlaps.
   *
   * @throws IllegalArgumentException if the images differ in size
   */
  static Overlaps of(LabelImage predicted, LabelImage truth) {
    if (predicted.width() != truth.width() || predicted.height() != truth.height()) {
      throw new IllegalArgumentException(
          "The prediction is %dx%d and the truth %dx%d; they must be of one size."
              .formatted(predicted.width(), predicted.height(), truth.width(), truth.height()));
    }
    return new Overlaps(predicted, truth);
  }

  private static int[] labelsOf(LabelImage image) {
    boolean[] present = new boolean[image.maxLabel() + 1];
    for (int label : image.labels()) {
      present[label] = true;
    }
    int[] labels = new int[present.length];
    int count = 0;
    for (int label = 1; label < present.length; label++) {
      if (present[label]) {
        labels[count++] = label;
      }
    }
    return Arrays.copyOf(labels, count);
  }

  private static int[] indexOf(int[] labels) {
    int max = labels.length == 0 ? 0 : labels[labels.length - 1];
    int[] index = new int[max + 1];
    Arrays.fill(index, -1);
    for (int position = 0; position < labels.length; position++) {
      index[labels[position]] = position;
    }
    return index;
  }

  int predictedCount() {
    return predictedLabels.length;
  }

  int trueCount() {
    return trueLabels.length;
  }

  int predictedLabel(int predicted) {
    return predictedLabels[predicted];
  }

  int trueLabel(int truth) {
    return trueLabels[truth];
  }

  /** Pairs that share at least one pixel. Not a copy. */
  Pair[] pairs() {
    return pairs;
  }

  /** Intersection over union. */
  double iou(Pair pair) {
    int union = predictedAreaPx[pair.predicted()] + trueAreaPx[pair.truth()] - pair.sharedPx();
    return (double) pair.sharedPx() / union;
  }

  /** Dice coefficient of a pair. */
  double dice(Pair pair) {
    return 2.0 * pair.sharedPx() / (predictedAreaPx[pair.predicted()] + trueAreaPx[pair.truth()]);
  }

  /** Dice coefficient of all predicted against all true pixels; 0 when both are empty. */
  double foregroundDice() {
    long both = 0;
    for (Pair pair : pairs) {
      both += pair.sharedPx();
    }
    long sum = Arrays.stream(predictedAreaPx).sum() + (long) Arrays.stream(trueAreaPx).sum();
    return 2.0 * both / Math.max(sum, 1);
  }
}
