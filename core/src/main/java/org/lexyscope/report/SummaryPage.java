package org.lexyscope.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.MeanTrace;
import org.lexyscope.kinetics.ReplicateSummary;
import org.lexyscope.run.AtomicFile;

/** Several videos on one page: traces and half-times by condition, the replicate as the unit. */
public final class SummaryPage {
  private static final int MAX_GRID = 300;
  private static final List<Column> COLUMNS = List.of(Column.NC_RATIO, Column.NUCLEAR_FRACTION);
  private static final List<String> SCRIPTS = List.of("base.js", "plot.js", "summary.js");

  private SummaryPage() {}

  /**
   * Writes the page, whole or not at all.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(SummaryInput input, Path file) throws IOException {
    AtomicFile.writeString(
        file, PageText.fill("summary.html", input.title(), data(input), SCRIPTS));
  }

  private static ObjectNode data(SummaryInput input) {
    Map<String, List<Replicate>> byCondition = Replicate.byCondition(input.videos());
    double[] grid = grid(input.videos());
    DisplayTime time = DisplayTime.of(input.timeUnit(), Arrays.stream(grid).boxed().toList());
    ObjectNode data = Json.object().put("title", input.title());
    data.put("verdict", verdict(input, byCondition));
    ObjectNode times = data.putObject("time").put("unit", time.name()).put("per", time.perName());
    times.set("shown", Json.numbers(Arrays.stream(grid).map(time::shown)));
    ArrayNode conditions = data.putArray("conditions");
    byCondition.forEach(
        (name, replicates) -> conditions.add(condition(name, replicates, grid, time)));
    ArrayNode phases = data.putArray("phases");
    List<RateRow> all = input.videos().stream().flatMap(v -> v.rates().stream()).toList();
    Phases.inOrder(all).forEach(phase -> phases.add(phase(phase, byCondition, time)));
    ArrayNode videos = data.putArray("videos");
    for (SummaryVideo video : input.videos()) {
      ObjectNode node = videos.addObject().put("file", video.file());
      node.put("condition", video.condition()).put("replicate", video.replicate());
      node.put("cellCount", video.traces().size());
    }
    ArrayNode failed = data.putArray("failed");
    input.failed().forEach(f -> failed.addObject().put("file", f.file()).put("reason", f.reason()));
    return data;
  }

  private static String verdict(SummaryInput input, Map<String, List<Replicate>> byCondition) {
    int cells = input.videos().stream().mapToInt(video -> video.traces().size()).sum();
    String failed =
        input.failed().isEmpty()
            ? ""
            : " " + Verdict.count(input.failed().size(), "video") + " failed.";
    return "%s in %s, %s.%s"
        .formatted(
            Verdict.count(cells, "cell"),
            Verdict.count(input.videos().size(), "video"),
            Verdict.count(byCondition.size(), "condition"),
            failed);
  }

  /** All frame times; when there are too many, evenly spaced ones over the same span. */
  private static double[] grid(List<SummaryVideo> videos) {
    TreeSet<Double> times = new TreeSet<>();
    videos.forEach(video -> times.addAll(video.frameTimes()));
    if (times.size() <= MAX_GRID) {
      return times.stream().mapToDouble(time -> time).toArray();
    }
    double step = (times.last() - times.first()) / (MAX_GRID - 1);
    return DoubleStream.iterate(times.first(), time -> time + step).limit(MAX_GRID).toArray();
  }

  private static ObjectNode condition(
      String name, List<Replicate> replicates, double[] grid, DisplayTime time) {
    ObjectNode node = Json.object().put("name", name);
    node.put("cellCount", replicates.stream().mapToInt(Replicate::cellCount).sum());
    ArrayNode list = node.putArray("replicates");
    replicates.forEach(replicate -> list.addObject().put("name", replicate.name()));
    ObjectNode means = node.putObject("mean");
    for (Column column : COLUMNS) {
      List<double[]> traces = new ArrayList<>();
      for (int index = 0; index < replicates.size(); index++) {
        double[] trace = replicates.get(index).meanTrace(column, grid);
        traces.add(trace);
        ((ObjectNode) list.get(index)).set(column.key(), Json.numbers(Arrays.stream(trace)));
      }
      means.set(column.key(), estimates(MeanTrace.of(grid.length, traces)));
    }
    node.set("light", light(replicates, grid, time));
    return node;
  }

  private static ArrayNode estimates(MeanTrace mean) {
    ArrayNode list = Json.array();
    for (int index = 0; index < mean.mean().length; index++) {
      list.add(
          Json.estimate(new Estimate(mean.mean()[index], mean.low()[index], mean.high()[index])));
    }
    return list;
  }

  /** The light of a condition; nothing when its videos had different light. */
  private static ArrayNode light(List<Replicate> replicates, double[] grid, DisplayTime time) {
    List<LightProtocol> protocols =
        replicates.stream()
            .flatMap(r -> r.videos().stream())
            .map(SummaryVideo::light)
            .distinct()
            .toList();
    ArrayNode periods = Json.array();
    if (protocols.size() == 1 && grid.length > 0) {
      for (LightPeriods.Period period :
          LightPeriods.within(protocols.getFirst(), grid[0], grid[grid.length - 1])) {
        ObjectNode node = periods.addObject();
        node.set("from", Json.number(time.shown(period.from())));
        node.set("to", Json.number(time.shown(period.to())));
      }
    }
    return periods;
  }

  private static ObjectNode phase(
      String phase, Map<String, List<Replicate>> byCondition, DisplayTime time) {
    ObjectNode node = Json.object().put("phase", phase);
    ArrayNode conditions = node.putArray("conditions");
    byCondition.forEach(
        (name, replicates) -> {
          ObjectNode one = conditions.addObject().put("name", name);
          ArrayNode list = one.putArray("replicates");
          List<double[]> values = new ArrayList<>();
          for (Replicate replicate : replicates) {
            double[] cells = Arrays.stream(replicate.halfTimes(phase)).map(time::shown).toArray();
            if (cells.length > 0) {
              values.add(cells);
              ObjectNode child = list.addObject().put("name", replicate.name());
              child.set("mean", Json.number(Arrays.stream(cells).average().orElseThrow()));
              child.set("cells", Json.numbers(Arrays.stream(cells)));
            }
          }
          ReplicateSummary summary = ReplicateSummary.of(values);
          one.put("cellCount", summary.cellCount());
          one.set(
              "mean", Json.estimate(new Estimate(summary.mean(), summary.low(), summary.high())));
        });
    return node;
  }
}
