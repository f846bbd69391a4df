package org.lexyscope.video;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which time steps the frames of a folder are at, by their numbers: a hole is a step left out. */
final class FrameSteps {
  private static final int MOST_NAMED = 8;

  private FrameSteps() {}

  /**
   * The step of each frame, the first at 0; the smallest distance between numbers is one step, so
   * that 0, 10, 20 has no hole.
   *
   * @param numbers not falling
   * @param notes told of holes
   */
  static List<Long> of(List<Long> numbers, int frameCount, List<String> notes) {
    if (numbers.size() != frameCount || frameCount < 2) {
      return even(frameCount);
    }
    long smallest =
        IntStream.range(1, frameCount)
            .mapToLong(frame -> numbers.get(frame) - numbers.get(frame - 1))
            .min()
            .orElse(0);
    if (smallest < 1) {
      notes.add("Several frames have the same number; they are taken in the order of their names.");
      return even(frameCount);
    }
    List<Long> steps = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (int frame = 0; frame < frameCount; frame++) {
      long step = (numbers.get(frame) - numbers.get(0)) / smallest;
      long expected = steps.isEmpty() ? 0 : steps.get(frame - 1) + 1;
      for (; expected < step && missing.size() <= MOST_NAMED; expected++) {
        missing.add(numbers.get(0) + expected * smallest);
      }
      steps.add(step);
    }
    if (!missing.isEmpty()) {
      notes.add(note(missing));
    }
    return steps;
  }

  /** One step after the other. */
  static List<Long> even(int frameCount) {
    return IntStream.range(0, frameCount).mapToObj(frame -> (long) frame).toList();
  }

  private static String note(List<Long> missing) {
    boolean more = missing.size() > MOST_NAMED;
    List<Long> named = more ? missing.subList(0, MOST_NAMED) : missing;
    return "The numbering has holes: %s%s missing. Frames keep their times where the interval is known."
        .formatted(
            String.join(", ", named.stream().map(String::valueOf).toList()),
            more ? " and more are" : missing.size() == 1 ? " is" : " are");
  }
}
