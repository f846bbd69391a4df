package org.lexyscope.video;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of the numbers in the names of a folder's files is the frame, the channel and the slice.
 * One number that changes is the frame; of several, each is told by the letters before it.
 */
final class FrameNumbers {
  private static final Map<String, Character> AXIS_OF_LETTERS =
      Map.ofEntries(
          Map.entry("c", 'C'),
          Map.entry("ch", 'C'),
          Map.entry("channel", 'C'),
          Map.entry("w", 'C'),
          Map.entry("z", 'Z'),
          Map.entry("slice", 'Z'),
          Map.entry("", 'T'),
          Map.entry("t", 'T'),
          Map.entry("time", 'T'),
          Map.entry("f", 'T'),
          Map.entry("frame", 'T'));

  private final List<FrameName> names;
  private final Map<Character, Integer> positionOf;

  private FrameNumbers(List<FrameName> names, Map<Character, Integer> positionOf) {
    this.names = names;
    this.positionOf = positionOf;
  }

  /**
   * @param names all of one pattern, at least one
   * @throws VideoException if the letters do not tell the axes apart
   */
  static FrameNumbers of(String folder, List<FrameName> names) throws VideoException {
    FrameName first = names.get(0);
    List<Integer> changing = new ArrayList<>();
    for (int number = 0; number < first.numbers().size(); number++) {
      if (distinct(names, number).size() > 1) {
        changing.add(number);
      }
    }
    Map<Character, Integer> positionOf = new HashMap<>();
    if (changing.size() == 1) {
      positionOf.put('T', changing.get(0));
      return new FrameNumbers(names, positionOf);
    }
    for (int number : changing) {
      Character axis = AXIS_OF_LETTERS.get(first.letters(number));
      if (axis == null || positionOf.put(axis, number) != null) {
        throw ambiguous(folder, first, changing);
      }
    }
    return new FrameNumbers(names, positionOf);
  }

  /** The numbers that occur for an axis, rising; 0 alone where no number stands for it. */
  List<Long> values(char axis) {
    Integer number = positionOf.get(axis);
    return number == null ? List.of(0L) : List.copyOf(distinct(names, number));
  }

  /** The number of one file for an axis. */
  long value(FrameName name, char axis) {
    Integer number = positionOf.get(axis);
    return number == null ? 0 : name.numbers().get(number);
  }

  private static Set<Long> distinct(List<FrameName> names, int number) {
    return names.stream()
        .map(name -> name.numbers().get(number))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static VideoException ambiguous(String folder, FrameName first, List<Integer> changing) {
    return new VideoException(
        ("[%s] has files such as %s in whose names %d numbers change. Only the frame may, or frame, channel and slice "
                + "with the letters t, c and z before them (img_t001_c1.tif). Put each position into a folder of its own.")
            .formatted(folder, first.path().getFileName(), changing.size()));
  }
}
