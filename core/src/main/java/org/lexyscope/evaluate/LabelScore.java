package org.lexyscope.evaluate;

/**
 * How well the objects of one image were found.
 *
 * @param predictedCount objects predicted
 * @param trueCount objects in truth
 * @param matchedCount pairs of at least half their union
 * @param matchedDice mean Dice coefficient of the matched pairs, 0 without any
 * @param foregroundDice Dice coefficient of all predicted against all true pixels
 */
public record LabelScore(
    int predictedCount,
    int trueCount,
    int matchedCount,
    double matchedDice,
    double foregroundDice) {

  /** Matched pairs over predicted objects, 0 without any. */
  public double precision() {
    return (double) matchedCount / Math.max(predictedCount, 1);
  }

  /** Matched pairs over true objects, 0 without any. */
  public double recall() {
    return (double) matchedCount / Math.max(trueCount, 1);
  }

  /** Harmonic mean of precision and recall; 0 when nothing is there and nothing predicted. */
  public double f1() {
    return 2.0 * matchedCount / Math.max(predictedCount + trueCount, 1);
  }
}
