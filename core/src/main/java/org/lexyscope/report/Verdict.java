package org.lexyscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a video showed, in words with numbers. */
final class Verdict {
  private Verdict() {}

  /** One or a few short sentences. */
  static String of(ReportInput input, DisplayTime time) {
    if (input.traces().isEmpty()) {
      return "No nucleus was found in %s.".formatted(count(input.frameTimes().size(), "frame"));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(count(input.traces().size(), "cell") + ".");
    sentences.add(halfTimes(input, time));
    sentences.add(flagged(input));
    return String.join(" ", sentences);
  }

  private static String halfTimes(ReportInput input, DisplayTime time) {
    if (input.frameTimes().size() == 1) {
      return "A single frame has no kinetics%s.".formatted(medianRatio(input));
    }
    List<String> parts = new ArrayList<>();
    for (String phase : Phases.inOrder(input.rates())) {
      int fitted = Phases.halfTimes(input.rates(), phase).size();
      if (fitted > 0) {
        String halfTime = time.duration(Phases.halfTime(input.rates(), phase));
        parts.add("%s for %s (%s)".formatted(halfTime, phase, count(fitted, "cell")));
      }
    }
    if (parts.isEmpty()) {
      return input.rates().isEmpty() ? "No rates were fitted." : "No fit converged.";
    }
    return "Half-time %s.".formatted(String.join(", ", parts));
  }

  private static String medianRatio(ReportInput input) {
    double[] ratios =
        input.traces().stream()
            .flatMap(trace -> trace.points().stream())
            .mapToDouble(CellTrace.Point::ncRatio)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return ratios.length == 0
        ? ""
        : "; median N/C " + DisplayTime.number(ratios[ratios.length / 2]);
  }

  private static String flagged(ReportInput input) {
    Set<Integer> cells =
        input.traces().stream()
            .filter(trace -> warns(trace.flags()))
            .map(CellTrace::cell)
            .collect(Collectors.toCollection(TreeSet::new));
    input.rates().stream().filter(row -> warns(row.flags())).forEach(row -> cells.add(row.cell()));
    return cells.isEmpty() ? "Nothing was flagged." : count(cells.size(), "cell") + " flagged.";
  }

  private static boolean warns(Set<String> flags) {
    return flags.stream().anyMatch(FlagMeaning::isWarning);
  }

  static String count(int count, String noun) {
    return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
