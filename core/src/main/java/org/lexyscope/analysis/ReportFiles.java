package org.lexyscope.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.report.CellTraces;
import org.lexyscope.report.Figure;
import org.lexyscope.report.OverlayWriter;
import org.lexyscope.report.RateRows;
import org.lexyscope.report.ReportFrames;
import org.lexyscope.report.ReportInput;
import org.lexyscope.report.ReportPage;
import org.lexyscope.report.Section;
import org.lexyscope.report.TimeUnit;
import org.lexyscope.run.Build;
import org.lexyscope.run.InOrder;
import org.lexyscope.run.Progress;
import org.lexyscope.run.RunFolder;
import org.lexyscope.track.LinkedLabels;
import org.lexyscope.video.Video;

/** What people look at: the page, the film with outlines and the figure for a slide. */
final class ReportFiles {
  private static final String STAGE = "report";

  private ReportFiles() {}

  static void write(
      Video video,
      AnalysisConfig config,
      LinkedLabels nuclei,
      AnalysisResult result,
      RunFolder run,
      Progress progress)
      throws IOException {
    ReportFrames frames = ReportFrames.of(video, config.channel(), nuclei);
    ReportInput input = input(video, config, frames, result, run);
    Path page = run.file("report.html");
    Path film = run.file(OverlayWriter.fileName(video.frameCount()));
    Path figure = run.file("figure.png");
    try (InOrder<Integer> files =
        new InOrder<>(config.threads(), done -> progress.update(STAGE, done, 3))) {
      files.give(
          () -> {
            OverlayWriter.write(input, film);
            return 1;
          });
      files.give(
          () -> {
            ReportPage.write(input, page);
            return 2;
          });
      files.give(
          () -> {
            Figure.write(input, figure);
            return 3;
          });
      files.finish();
    }
  }

  private static ReportInput input(
      Video video,
      AnalysisConfig config,
      ReportFrames frames,
      AnalysisResult result,
      RunFolder run) {
    TimeAxis axis = result.rates().axis();
    return new ReportInput(
        video.name(),
        frames,
        Arrays.stream(axis.times()).boxed().toList(),
        timeUnit(axis),
        video.calibration().pixelSizeUm(),
        CellTraces.of(result.traces(), result.rates()),
        RateRows.of(result.rates()),
        config.light().orElse(LightProtocol.DARK),
        List.of(settings(config), provenance(run)),
        result.notes());
  }

  static TimeUnit timeUnit(TimeAxis axis) {
    return switch (axis.unit()) {
      case SECOND -> TimeUnit.SECONDS;
      case FRAME -> TimeUnit.FRAMES;
    };
  }

  private static Section settings(AnalysisConfig config) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("model", config.model());
    entries.put("channel measured", config.channel() + 1);
    entries.put("channel of nuclei", config.nucleusChannel().orElse(config.channel()) + 1);
    entries.put(
        "nucleus diameter",
        config.nucleusDiameterPx().isPresent()
            ? config.nucleusDiameterPx().getAsDouble() + " px"
            : "not given");
    entries.put("cytosol ring", config.ring());
    entries.put("linking", config.track());
    entries.put("light protocol", config.light().isPresent() ? "given" : "not given");
    return section("Settings", entries);
  }

  private static Section provenance(RunFolder run) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("Lexyscope", Build.current());
    Map<String, Object> record = run.record();
    for (String key : List.of("started", "machine")) {
      if (record.containsKey(key)) {
        entries.put(key, record.get(key));
      }
    }
    if (record.get("settings") instanceof Map<?, ?> settings) {
      entries.put("input SHA-256", String.valueOf(settings.get("inputSha256")));
    }
    return section("Provenance", entries);
  }

  private static Section section(String title, Map<String, Object> entries) {
    return new Section(
        title,
        entries.entrySet().stream()
            .map(entry -> new Section.Entry(entry.getKey(), String.valueOf(entry.getValue())))
            .toList());
  }
}
