package org.lexyscope.evaluate;

import java.util.Map;

/** Counts the steps of true nuclei that are steps of one predicted track, frame by frame. */
final class LinkCounter {
  private Map<Integer, Integer> before = Map.of();
  private int trueCount;
  private int foundCount;

  /**
   * Adds the next frame.
   *
   * @param trackOf by true label the predicted track that found it, 0 where it was missed
   */
  void add(Map<Integer, Integer> trackOf) {
    for (Map.Entry<Integer, Integer> nucleus : trackOf.entrySet()) {
      Integer trackBefore = before.get(nucleus.getKey());
      if (trackBefore != null) {
        trueCount++;
        foundCount += trackBefore > 0 && trackBefore.equals(nucleus.getValue()) ? 1 : 0;
      }
    }
    before = Map.copyOf(trackOf);
  }

  LinkScore score() {
    return new LinkScore(trueCount, foundCount);
  }
}
