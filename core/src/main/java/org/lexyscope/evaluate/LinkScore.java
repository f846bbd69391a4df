package org.lexyscope.evaluate;

/**
 * Tracking accuracy: of all steps of a true nucleus from one frame to the next, how many are found
 * as a step of one predicted track. A nucleus that is missed in either frame is a lost step.
 *
 * @param trueCount steps of true nuclei
 * @param foundCount of which both ends are matched to the same predicted track
 */
public record LinkScore(int trueCount, int foundCount) {
  /** Share of the steps found; NaN when there are none. */
  public double accuracy() {
    return trueCount == 0 ? Double.NaN : (double) foundCount / trueCount;
  }
}
