package org.lexyscope.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name taken apart: {@code img_t012_c2.tif} is the pattern {@code img_t#_c#} with the
 * numbers 12 and 2.
 */
record FrameName(Path path, String pattern, List<Long> numbers) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Pattern ENDING = Pattern.compile("(\\.ome)?\\.[^.]*$");

  /** By pattern, then by the numbers from left to right: 2 before 10. */
  static final Comparator<FrameName> NATURAL =
      Comparator.comparing(FrameName::pattern)
          .thenComparing(FrameName::numbers, FrameName::compareNumbers);

  FrameName {
    numbers = List.copyOf(numbers);
  }

  static FrameName of(Path path) {
    String stem = ENDING.matcher(String.valueOf(path.getFileName())).replaceFirst("");
    List<Long> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(stem);
    while (digits.find()) {
      numbers.add(Long.parseLong(digits.group()));
    }
    return new FrameName(path, DIGITS.matcher(stem).replaceAll("#"), numbers);
  }

  /** The letters right before a number, in lower case: {@code t} in {@code img_t012}. */
  String letters(int number) {
    int end = -1;
    for (int found = 0; found <= number; found++) {
      end = pattern.indexOf('#', end + 1);
    }
    int start = end;
    while (start > 0 && Character.isLetter(pattern.charAt(start - 1))) {
      start--;
    }
    return pattern.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static int compareNumbers(List<Long> left, List<Long> right) {
    for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
      int order = Long.compare(left.get(index), right.get(index));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
