package org.lexyscope.segment;

import java.util.List;
import java.util.Map;

/**
 * What makes an object of class probabilities a nucleus; kept in a model's description, since it
 * goes with the network and is chosen on validation data.
 *
 * @param level probability above which a pixel is interior, or nucleus
 * @param seedShare a piece of interior below this share of a typical nucleus' area is a speck
 *     within a rim
 * @param nucleusShare an object below this share of a typical nucleus' area is debris
 * @param leastConfidence an object whose mean probability of nucleus is lower is none
 */
record NucleusThresholds(
    double level, double seedShare, double nucleusShare, double leastConfidence) {
  static final NucleusThresholds DEFAULT = new NucleusThresholds(0.5, 0.04, 0.25, 0.6);

  private static final List<String> NAMES =
      List.of("level", "seedShare", "nucleusShare", "leastConfidence");

  NucleusThresholds {
    check("level", level);
    check("seedShare", seedShare);
    check("nucleusShare", nucleusShare);
    check("leastConfidence", leastConfidence);
  }

  private static void check(String name, double found) {
    if (!(found >= 0 && found <= 1)) {
      throw new IllegalArgumentException(
          "The threshold %s must lie between 0 and 1, found %s.".formatted(name, found));
    }
  }

  /**
   * Those of a model's description, the default where it names none.
   *
   * @throws IllegalArgumentException for a name that is none of ours
   */
  static NucleusThresholds of(Map<String, Double> named) {
    if (!NAMES.containsAll(named.keySet())) {
      throw new IllegalArgumentException(
          "The model names the thresholds %s; known are %s.".formatted(named.keySet(), NAMES));
    }
    return new NucleusThresholds(
        named.getOrDefault("level", DEFAULT.level),
        named.getOrDefault("seedShare", DEFAULT.seedShare),
        named.getOrDefault("nucleusShare", DEFAULT.nucleusShare),
        named.getOrDefault("leastConfidence", DEFAULT.leastConfidence));
  }
}
