package org.lexyscope.star;

import java.util.Map;
import java.util.Set;

/**
 * What makes polygons nuclei; chosen on validation images and kept with the network.
 *
 * @param leastProbability a pixel of the grid proposes a polygon above this, 0..1
 * @param largestOverlap a polygon goes when one of higher probability covers more than this share
 *     of the smaller of the two, 0..1
 */
public record StarThresholds(double leastProbability, double largestOverlap) {
  /** Near those of StarDist's models of nuclei. */
  public static final StarThresholds DEFAULT = new StarThresholds(0.5, 0.3);

  private static final String LEAST_PROBABILITY = "leastProbability";
  private static final String LARGEST_OVERLAP = "largestOverlap";

  public StarThresholds {
    boolean sound =
        leastProbability >= 0
            && leastProbability <= 1
            && largestOverlap >= 0
            && largestOverlap <= 1;
    if (!sound) {
      throw new IllegalArgumentException(
          "StarDist's thresholds lie between 0 and 1, found leastProbability %s and largestOverlap %s."
              .formatted(leastProbability, largestOverlap));
    }
  }

  /**
   * Those of a model's description, the default where it names none.
   *
   * @throws IllegalArgumentException for a name that is none of ours
   */
  public static StarThresholds of(Map<String, Double> named) {
    Set<String> known = Set.of(LEAST_PROBABILITY, LARGEST_OVERLAP);
    if (!known.containsAll(named.keySet())) {
      throw new IllegalArgumentException(
          "The model names the thresholds %s; known are %s and %s."
              .formatted(named.keySet(), LEAST_PROBABILITY, LARGEST_OVERLAP));
    }
    return new StarThresholds(
        named.getOrDefault(LEAST_PROBABILITY, DEFAULT.leastProbability),
        named.getOrDefault(LARGEST_OVERLAP, DEFAULT.largestOverlap));
  }

  /** As a model's description names them. */
  public Map<String, Double> named() {
    return Map.of(LEAST_PROBABILITY, leastProbability, LARGEST_OVERLAP, largestOverlap);
  }
}
