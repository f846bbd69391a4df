package org.lexyscope.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexyscope.image.LightProtocol;
import org.lexyscope.kinetics.CellRate;
import org.lexyscope.kinetics.PhaseFit.Converged;
import org.lexyscope.kinetics.PhaseFit.NotConverged;
import org.lexyscope.kinetics.Rates;
import org.lexyscope.kinetics.TimeAxis;
import org.lexyscope.measure.Flag;
import org.lexyscope.measure.Trace;
import org.lexyscope.measure.TracePoint;
import org.lexyscope.report.CellTrace;
import org.lexyscope.report.Estimate;
import org.lexyscope.report.RateRow;
import org.lexyscope.report.ReportFrames;
import org.lexyscope.report.ReportInput;
import org.lexyscope.report.ReportPage;
import org.lexyscope.report.Section;
import org.lexyscope.report.TimeUnit;
import org.lexyscope.run.Build;
import org.lexyscope.run.RunFolder;
import org.lexyscope.video.Video;

/** Hands an analysis to the report: the page, the overlay and the figure. */
final class ReportFiles {
  private ReportFiles() {}

  static void write(
      Video video, AnalysisConfig config, LinkedLabels nuclei, AnalysisResult result, RunFolder run)
      throws IOException {
    ReportFrames frames = ReportFrames.of(video, config.channel(), nuclei);
    ReportInput input = input(video, config, frames, result);
    ReportPage.write(input, run.file("report.html"));
  }

  private static ReportInput input(
      Video video, AnalysisConfig config, ReportFrames frames, AnalysisResult result) {
    Rates rates = result.rates();
    TimeAxis axis = rates.axis();
    return new ReportInput(
        video.name(),
        frames,
        Arrays.stream(axis.times()).boxed().toList(),
        axis.unit() == TimeAxis.Unit.SECOND ? TimeUnit.SECONDS : TimeUnit.FRAMES,
        video.calibration().pixelSizeUm(),
        result.traces().stream().map(trace -> trace(trace, rates)).toList(),
        rates.cells().stream().map(rate -> row(rate, axis)).toList(),
        config.light().orElse(LightProtocol.DARK),
        sections(config),
        result.notes());
  }

  private static CellTrace trace(Trace trace, Rates rates) {
    double volumeRatio = rates.volumeRatio().value();
    List<CellTrace.Point> points = new ArrayList<>();
    for (TracePoint point : trace.points()) {
      points.add(
          new CellTrace.Point(
              point.frame(),
              rates.axis().times()[point.frame()],
              point.ncRatio(),
              point.nuclearFraction(volumeRatio),
              point.nucleus(),
              point.cytosol(),
              texts(point.flags())));
    }
    return new CellTrace(trace.cell(), points);
  }

  private static RateRow row(CellRate rate, TimeAxis axis) {
    double from = axis.times()[rate.phase().firstFrame()];
    double to = axis.times()[rate.phase().endFrame() - 1];
    return switch (rate.fit()) {
      case Converged fit ->
          new RateRow(
              rate.cell(),
              rate.phase().name(),
              "nuclear_fraction",
              from,
              to,
              estimate(fit.rate()),
              estimate(fit.halfTime()),
              estimate(fit.plateau()),
              fit.start(),
              texts(rate.flags()));
      case NotConverged none ->
          new RateRow(
              rate.cell(),
              rate.phase().name(),
              "nuclear_fraction",
              from,
              to,
              Estimate.UNKNOWN,
              Estimate.UNKNOWN,
              Estimate.UNKNOWN,
              Double.NaN,
              texts(rate.flags()));
    };
  }

  private static Estimate estimate(org.lexyscope.kinetics.Estimate fitted) {
    return new Estimate(fitted.value(), fitted.low(), fitted.high());
  }

  private static Set<String> texts(Set<Flag> flags) {
    return flags.stream().map(Flag::text).collect(Collectors.toSet());
  }

  private static List<Section> sections(AnalysisConfig config) {
    return List.of(
        section(
            "Settings",
            Map.of(
                "model", config.model(),
                "channel", String.valueOf(config.channel() + 1))),
        section(
            "Provenance",
            Map.of("Lexyscope", Build.current().toString(), "Java", Runtime.version().toString())));
  }

  private static Section section(String title, Map<String, String> entries) {
    return new Section(
        title,
        entries.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Section.Entry(entry.getKey(), entry.getValue()))
            .toList());
  }
}
