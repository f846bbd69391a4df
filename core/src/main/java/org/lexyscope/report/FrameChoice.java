package org.lexyscope.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which frames a page of bounded size shows: evenly spaced ones and the flagged ones. */
final class FrameChoice {
  private FrameChoice() {}

  /**
   * At most {@code limit} frame indices in rising order, the first and last among them.
   *
   * @param flagged frames that carry a flag; all are kept while they fill at most three quarters of
   *     the limit, else an even selection of them
   */
  static List<Integer> choose(int frameCount, SortedSet<Integer> flagged, int limit) {
    SortedSet<Integer> chosen = new TreeSet<>();
    if (frameCount > limit) {
      List<Integer> marked = List.copyOf(flagged);
      even(marked.size(), limit * 3 / 4).forEach(index -> chosen.add(marked.get(index)));
    }
    int evenCount = Math.min(frameCount, limit);
    SortedSet<Integer> both = new TreeSet<>(chosen);
    both.addAll(even(frameCount, evenCount));
    while (both.size() > limit) {
      evenCount -= Math.max(1, (both.size() - limit) / 2);
      both.clear();
      both.addAll(chosen);
      both.addAll(even(frameCount, evenCount));
    }
    return List.copyOf(both);
  }

  /** {@code min(count, limit)} indices out of 0..count-1, evenly spaced, both ends included. */
  static SortedSet<Integer> even(int count, int limit) {
    SortedSet<Integer> indices = new TreeSet<>();
    int size = Math.min(count, limit);
    for (int index = 0; index < size; index++) {
      indices.add(size == 1 ? 0 : (int) Math.round((double) index * (count - 1) / (size - 1)));
    }
    return indices;
  }
}
