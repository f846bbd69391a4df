package org.lexyscope.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lexyscope.kinetics.MeanTrace;

/** The videos of one condition and replicate, pooled. */
record Replicate(String name, List<SummaryVideo> videos) {
  /** Replicates of each condition, both in the order of the videos. */
  static Map<String, List<Replicate>> byCondition(List<SummaryVideo> videos) {
    Map<String, Map<String, List<SummaryVideo>>> groups = new LinkedHashMap<>();
    for (SummaryVideo video : videos) {
      groups
          .computeIfAbsent(video.condition(), unused -> new LinkedHashMap<>())
          .computeIfAbsent(video.replicate(), unused -> new ArrayList<>())
          .add(video);
    }
    Map<String, List<Replicate>> byCondition = new LinkedHashMap<>();
    groups.forEach(
        (condition, replicates) -> {
          List<Replicate> list = new ArrayList<>();
          replicates.forEach((name, members) -> list.add(new Replicate(name, members)));
          byCondition.put(condition, list);
        });
    return byCondition;
  }

  int cellCount() {
    return videos.stream().mapToInt(video -> video.traces().size()).sum();
  }

  /** The mean over all cells at each time of a grid, NaN outside the frames of every video. */
  double[] meanTrace(Column column, double[] grid) {
    List<double[]> cells = new ArrayList<>();
    for (SummaryVideo video : videos) {
      video.traces().forEach(trace -> cells.add(onGrid(trace, column, grid)));
    }
    return MeanTrace.of(grid.length, cells).mean();
  }

  /** Half-times of one phase, converged fits of all cells. */
  double[] halfTimes(String phase) {
    return videos.stream()
        .flatMap(video -> Phases.halfTimes(video.rates(), phase).stream())
        .mapToDouble(value -> value)
        .toArray();
  }

  /** Linear between a cell's neighbouring frames; NaN before, after and beside missing values. */
  private static double[] onGrid(CellTrace trace, Column column, double[] grid) {
    List<CellTrace.Point> points = trace.points();
    double[] times = points.stream().mapToDouble(CellTrace.Point::time).toArray();
    double[] values = points.stream().mapToDouble(column::of).toArray();
    return IntStream.range(0, grid.length)
        .mapToDouble(index -> interpolate(times, values, grid[index]))
        .toArray();
  }

  private static double interpolate(double[] times, double[] values, double time) {
    int found = Arrays.binarySearch(times, time);
    if (found >= 0) {
      return values[found];
    }
    int after = -found - 1;
    if (after == 0 || after == times.length) {
      return Double.NaN;
    }
    double share = (time - times[after - 1]) / (times[after] - times[after - 1]);
    return values[after - 1] + share * (values[after] - values[after - 1]);
  }
}
