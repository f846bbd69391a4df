package org.lexyscope.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Objects found under rising demands on their outlines: of the one matching ({@link Matching}), the
 * pairs whose intersection over union is at least 0.5, 0.6, 0.7, 0.8 and 0.9. Scores of several
 * images are pooled by adding their counts.
 *
 * @param predictedCount objects predicted
 * @param trueCount objects in truth
 * @param foundCounts pairs, one number a threshold
 */
public record IouScore(int predictedCount, int trueCount, List<Integer> foundCounts) {
  public static final List<Double> THRESHOLDS = List.of(0.5, 0.6, 0.7, 0.8, 0.9);

  /** Of no image. */
  public static final IouScore NONE = new IouScore(0, 0, THRESHOLDS.stream().map(t -> 0).toList());

  public IouScore {
    foundCounts = List.copyOf(foundCounts);
    if (foundCounts.size() != THRESHOLDS.size()) {
      throw new IllegalArgumentException(
          "Expected a count for each of the thresholds %s, found %s."
              .formatted(THRESHOLDS, foundCounts));
    }
  }

  /** Pooled with another. */
  public IouScore plus(IouScore other) {
    return new IouScore(
        predictedCount + other.predictedCount,
        trueCount + other.trueCount,
        IntStream.range(0, THRESHOLDS.size())
            .mapToObj(i -> foundCounts.get(i) + other.foundCounts.get(i))
            .toList());
  }

  /**
   * Twice the pairs over all objects; 0 when nothing is there and nothing predicted.
   *
   * @param threshold index into {@link #THRESHOLDS}
   */
  public double f1(int threshold) {
    return 2.0 * foundCounts.get(threshold) / Math.max(predictedCount + trueCount, 1);
  }

  /** The mean over the thresholds. */
  public double meanF1() {
    return IntStream.range(0, THRESHOLDS.size()).mapToDouble(this::f1).average().orElse(0);
  }
}
