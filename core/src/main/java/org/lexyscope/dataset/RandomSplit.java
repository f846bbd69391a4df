package org.lexyscope.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Sources shuffled by a seed and dealt out 80 : 10 : 10, so that none is in two parts. */
public final class RandomSplit {
  private static final double TRAIN_SHARE = 0.8;
  private static final double VALIDATION_SHARE = 0.1;

  private RandomSplit() {}

  /**
   * The part of every source, the same for the same sources and seed, in whatever order they come.
   */
  public static Map<String, Part> of(List<String> sources, long seed) {
    List<String> shuffled = new ArrayList<>(sources.stream().distinct().sorted().toList());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    long train = Math.round(TRAIN_SHARE * shuffled.size());
    long validation = Math.round((TRAIN_SHARE + VALIDATION_SHARE) * shuffled.size());
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String source : shuffled) {
      int place = parts.size();
      parts.put(
          source, place < train ? Part.TRAIN : place < validation ? Part.VALIDATION : Part.TEST);
    }
    return parts;
  }
}
